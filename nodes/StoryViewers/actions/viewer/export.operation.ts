import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ViewerExportPage } from '../../../../core';
import { ACCOUNT } from '../../../shared/fields';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Emission, Operation } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';
import { everyPage } from './getMany.operation';

const EXPORT_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	{
		displayName: 'Purpose',
		name: 'purpose',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. audience report for the client',
		description: 'What the list is for. It is written into the log.',
	},
	{
		displayName: 'People As',
		name: 'peopleAs',
		type: 'options',
		options: [
			{
				name: 'Handles',
				value: 'handles',
				description: 'Readable. Only where somebody must be recognised.',
			},
			{ name: 'Hashed IDs', value: 'hashed', description: 'The same in every export' },
		],
		default: 'hashed',
	},
	{
		displayName: 'Give Out As',
		name: 'giveOutAs',
		type: 'options',
		options: [
			{ name: 'CSV File', value: 'file' },
			{ name: 'Items', value: 'items' },
		],
		default: 'items',
	},
];

const COLUMNS = ['person', 'views', 'distinctStories', 'firstSeenAt', 'lastSeenAt', 'tags'];

type Exported = ViewerExportPage['viewers'][number];

export const exportViewers = {
	option: {
		name: 'Export',
		value: 'export',
		action: 'Export viewers',
		description: 'Give the viewers of an account out for a purpose, which the log records',
	},
	properties: EXPORT_FIELDS,
	async execute(run) {
		const { context } = run;
		const core = await loadCore();
		const ledger = await openDatabase(context);
		const exported = await run.eachItem(async (itemIndex): Promise<Emission[]> => {
			const place = { context, itemIndex };
			const accountId = readRequiredText(place, 'account', 'Account');
			const purpose = readRequiredText(place, 'purpose', 'Purpose');
			const withHandles = context.getNodeParameter('peopleAs', itemIndex) === 'handles';
			let logEntryId: string | null = null;
			const viewers = await everyPage(Infinity, async (after, limit) => {
				const request = { accountId, purpose, withHandles, after, limit };
				const page = await ledger.exportViewers(request);
				logEntryId ??= page.logEntryId;
				return page.viewers;
			});
			const rows = viewers.map((viewer) => toRow(viewer, core.neutralise));
			run.hint(`${rows.length} viewers exported. The log records the purpose.`);
			const more = { accountId, purpose, logEntryId };
			if (context.getNodeParameter('giveOutAs', itemIndex) === 'items') {
				return rows.map((row) => ({ output: 0, itemIndex, json: { ...row, ...more } }));
			}
			const data = await context.helpers.prepareBinaryData(
				Buffer.from(core.writeCsv(COLUMNS, rows), 'utf8'),
				'viewers.csv',
				'text/csv',
			);
			return [{ output: 0, itemIndex, json: { viewers: rows.length, ...more }, binary: { data } }];
		});
		return exported.flatMap(({ value }) => value);
	},
} satisfies Operation;

function toRow(
	viewer: Exported,
	neutralise: (text: string) => string,
): IDataObject & Record<string, string | number> {
	return {
		person: viewer.handle === null ? viewer.personHash : neutralise(viewer.handle),
		views: viewer.views,
		distinctStories: viewer.distinctStories,
		firstSeenAt: viewer.firstSeenAt.toISOString(),
		lastSeenAt: viewer.lastSeenAt.toISOString(),
		tags: neutralise(viewer.tags.join(', ')),
	};
}
