import type { Operation } from '../../../shared/operation';
import { readChoice, readText } from '../../../shared/parameters';
import { PICTURE_FIELDS } from './fields';
import { countForPage } from './pageSource';
import { periodItem, startReportRun } from './reportRun';

export const createPicture = {
	option: {
		name: 'Create Picture',
		value: 'createPicture',
		action: 'Create a report picture',
		description:
			'Give one picture of the report as SVG, with its sentence and its numbers. Runs once for all items.',
	},
	properties: PICTURE_FIELDS,
	async execute(run) {
		const { context } = run;
		const place = { context, itemIndex: 0 };
		const reportRun = await startReportRun(run);
		const { core } = reportRun;
		const key = readChoice(place, {
			name: 'picture',
			label: 'Picture',
			choices: ['funnel', 'optOuts', 'reachability', 'sends', 'stories'],
		});
		const palette = readText(place, 'options.colors') === 'dark' ? 'dark' : 'light';
		const source = await countForPage(reportRun);
		const { picture, svg } = await core.createPicture(key, source, {
			drawCharts: core.drawCharts,
			palette,
		});

		run.hint(picture.summary);
		const json = {
			picture: picture.key,
			title: picture.title,
			summary: picture.summary,
			svg,
			columns: [...picture.table.head],
			rows: picture.table.rows.map((row) => [...row]),
			...periodItem(reportRun, source.counts.accountIds),
		};
		// Where there is nothing to draw, the item says so and carries no file.
		if (svg === null) return [{ output: 0, itemIndex: 0, json }];
		const data = await context.helpers.prepareBinaryData(
			Buffer.from(svg, 'utf8'),
			`outreach-${picture.key}.svg`,
			'image/svg+xml',
		);
		return [{ output: 0, itemIndex: 0, json, binary: { data } }];
	},
} satisfies Operation;
