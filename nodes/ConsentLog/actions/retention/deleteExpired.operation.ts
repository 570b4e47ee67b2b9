import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { OwnDays, RetentionKind, RetentionReport } from '../../../../core';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation, OperationRun } from '../../../shared/operation';
import { readChoice, readNumber, type ParameterPlace } from '../../../shared/parameters';

const daysField = (
	name: RetentionKind,
	displayName: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 90,
	description,
});

const DELETE_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Mode',
		name: 'mode',
		type: 'options',
		options: [
			{
				name: 'Preview',
				value: 'preview',
				description: 'Count what would be deleted. Nothing is changed.',
			},
			{
				name: 'Delete',
				value: 'delete',
				description: 'Delete it for good, and write it into the log',
			},
		],
		default: 'preview',
		description: 'Whether to count or to delete',
	},
	{
		displayName: 'Own Days',
		name: 'ownDays',
		type: 'collection',
		placeholder: 'Add Days',
		default: {},
		description: 'In place of the usual days, for every country',
		options: [
			daysField(
				'inactivePeople',
				'People Who Are Silent',
				'Days after the last message, comment or choice of a person. Usual: 730, in France 1095.',
			),
			daysField('requestRegister', 'Register of Data Requests', 'Usual and least: 731'),
			daysField(
				'plannedTexts',
				'Texts of Planned Messages',
				'Days after a planned message was sent or given up. Usual: 30.',
			),
			daysField(
				'viewerRecords',
				'Viewer Records',
				'Days after a story was watched. Usual: 90. Who agreed separately is kept.',
			),
		],
	},
];

const KINDS = [
	'viewerRecords',
	'inactivePeople',
	'plannedTexts',
	'requestRegister',
] as const satisfies RetentionKind[];

export const deleteExpired = {
	option: {
		name: 'Delete Expired Data',
		value: 'deleteExpired',
		action: 'Delete expired data',
		description:
			'Count or delete what has been kept long enough. People with a consent of their own and data under a legal hold stay.',
	},
	properties: DELETE_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const reports = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const mode = readChoice(place, {
				name: 'mode',
				label: 'Mode',
				choices: ['preview', 'delete'],
			});
			const ownDays = readOwnDays(place);
			if (mode === 'preview') return await ledger.previewRetention(ownDays);
			const { runId } = await ledger.startRetention(ownDays);
			const isCancelled = await everyStep(run, async () => await ledger.retentionStep(runId));
			return await ledger.endRetention(runId, isCancelled ? 'cancelled' : 'done');
		});
		for (const { value } of reports) run.hint(summaryOf(value));
		return reports.map(({ itemIndex, value }) => ({
			output: 0,
			itemIndex,
			json: reportItem(value),
		}));
	},
} satisfies Operation;

/** The Stop button ends the work between two steps; what was deleted by then is in the log. */
async function everyStep(run: OperationRun, step: () => Promise<boolean>): Promise<boolean> {
	const signal = run.context.getExecutionCancelSignal();
	while (signal?.aborted !== true) {
		if (await step()) return false;
	}
	return true;
}

function readOwnDays(place: ParameterPlace): OwnDays {
	const given = KINDS.map((kind) => [kind, readNumber(place, `ownDays.${kind}`)] as const);
	return Object.fromEntries(given.filter(([, days]) => days !== null));
}

const reportItem = ({ kinds, ...report }: RetentionReport): IDataObject => ({
	...report,
	kinds: kinds.map(({ rules, ...counts }) => ({
		...counts,
		rules: rules.map((rule) => ({ ...rule })),
	})),
});

function summaryOf({ state, kinds }: RetentionReport): string {
	const rows = kinds.reduce((sum, kind) => sum + kind.rows, 0);
	const people = kinds.find(({ kind }) => kind === 'inactivePeople')?.people ?? 0;
	const kept = kinds.reduce((sum, kind) => sum + kind.keptForConsent + kind.keptForHold, 0);
	const verb = {
		preview: 'would be deleted',
		done: 'deleted',
		cancelled: 'deleted before the stop',
	};
	return `${rows} expired rows and ${people} silent people ${verb[state]}, ${kept} times somebody was kept for a consent or a hold.`;
}
