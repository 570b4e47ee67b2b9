import type { Operation } from '../../../shared/operation';
import { PAGE_FIELDS } from './fields';
import { countForPage } from './pageSource';
import { periodItem, startReportRun } from './reportRun';

export const createPage = {
	option: {
		name: 'Create Page',
		value: 'createPage',
		action: 'Create a report page',
		description:
			'Give one HTML page with pictures and all figures, which loads nothing and shows nobody, and the same as tables for an e-mail. Runs once for all items.',
	},
	properties: PAGE_FIELDS,
	async execute(run) {
		const reportRun = await startReportRun(run);
		const { core } = reportRun;
		const source = await countForPage(reportRun);
		const page = await core.createReportPage(source, core.drawCharts);

		for (const line of page.readings) run.hint(line);
		const data = await run.context.helpers.prepareBinaryData(
			Buffer.from(page.html, 'utf8'),
			'outreach-report.html',
			'text/html',
		);
		return [
			{
				output: 0,
				itemIndex: 0,
				json: {
					title: page.title,
					summary: page.readings.join(' '),
					html: page.html,
					mailHtml: page.mailHtml,
					...periodItem(reportRun, source.counts.accountIds),
				},
				binary: { data },
			},
		];
	},
} satisfies Operation;
