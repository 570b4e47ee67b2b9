import type { IDataObject } from 'n8n-workflow';
import type { StageReading } from '../../../../core';
import type { Operation } from '../../../shared/operation';
import { FUNNEL_FIELDS } from './fields';
import { figureItem, periodItem, startReportRun } from './reportRun';

export const getFunnel = {
	option: {
		name: 'Get Funnel',
		value: 'getFunnel',
		action: 'Get the funnel',
		description:
			'Give one item for each stage from viewer to sale, with the share of the stage before. Runs once for all items.',
	},
	properties: FUNNEL_FIELDS,
	async execute(run) {
		const reportRun = await startReportRun(run);
		const { core, ledger, language, accountIds, periods } = reportRun;
		const counts = await ledger.countFunnel({ accountIds, periods });
		const stages = core.reportFunnel(counts, language);

		run.hint(core.readFunnel(stages, language));
		return stages.map((stage) => ({
			output: 0,
			itemIndex: 0,
			json: { ...stageItem(stage), ...periodItem(reportRun, counts.accountIds) },
		}));
	},
} satisfies Operation;

const stageItem = (stage: StageReading): IDataObject => ({
	stage: stage.stage,
	name: stage.name,
	definition: stage.definition,
	people: stage.people.value,
	peopleText: stage.people.valueText,
	noValueReason: stage.people.missing,
	ofStageBefore: stage.ofStageBefore && figureItem(stage.ofStageBefore),
	isTooFew: stage.isTooFew,
	others: stage.others,
	previousPeople: stage.previous?.value ?? null,
});
