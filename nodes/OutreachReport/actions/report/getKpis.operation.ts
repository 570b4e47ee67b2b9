import type { IDataObject } from 'n8n-workflow';
import type { KpiReading, OutreachSplit } from '../../../../core';
import type { Operation } from '../../../shared/operation';
import { readChoice } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { KPI_FIELDS } from './fields';
import { figureItem, periodItem, startReportRun } from './reportRun';

export const getKpis = {
	option: {
		name: 'Get KPIs',
		value: 'getKpis',
		action: 'Get report figures',
		description:
			'Give one item for each figure, with its definition, its value, the period before and what it means. Runs once for all items.',
	},
	properties: KPI_FIELDS,
	async execute(run) {
		const reportRun = await startReportRun(run);
		const { core, ledger, language, timezone, accountIds, periods } = reportRun;
		const splitBy = readSplit({ context: run.context, itemIndex: 0 });
		const counts = await ledger.countOutreach({ accountIds, periods, splitBy, timezone });
		const kpis = core.reportKpis(counts, { splitBy, language, timezone });

		for (const line of core.readKpis(kpis, language)) run.hint(line);
		return kpis.map((kpi) => ({
			output: 0,
			itemIndex: 0,
			json: { ...kpiItem(kpi, splitBy), ...periodItem(reportRun, counts.accountIds) },
		}));
	},
} satisfies Operation;

function readSplit(place: ParameterPlace): OutreachSplit | null {
	const split = readChoice(place, {
		name: 'splitBy',
		label: 'Split By',
		choices: [
			'account',
			'callToAction',
			'campaign',
			'day',
			'hour',
			'language',
			'nothing',
			'offer',
			'purpose',
			'segment',
			'step',
			'story',
			'template',
			'topic',
			'variant',
			'weekday',
		],
	});
	return split === 'nothing' ? null : split;
}

const kpiItem = (kpi: KpiReading, splitBy: OutreachSplit | null): IDataObject => ({
	kpi: kpi.kpi,
	name: kpi.name,
	definition: kpi.definition,
	unit: kpi.unit,
	...judgedItem(kpi),
	parts: kpi.parts.map((part) => ({ ...part })),
	nextDueAt: kpi.nextDueAt?.toISOString() ?? null,
	splitBy,
	splits: kpi.splits.map((split) => ({
		group: split.group,
		groupName: split.groupName,
		...judgedItem(split),
	})),
});

const judgedItem = (
	figure: Pick<KpiReading, 'verdict' | 'verdictText' | 'previous'> &
		Parameters<typeof figureItem>[0],
): IDataObject => ({
	...figureItem(figure),
	verdict: figure.verdict,
	verdictText: figure.verdictText,
	previous: figure.previous && figureItem(figure.previous),
});
