import type { INodeProperties } from 'n8n-workflow';
import type { ExportedListing, Ledger } from '../../../../core';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Emission, Operation } from '../../../shared/operation';
import { readChoice, readRequiredText } from '../../../shared/parameters';

const PAGE = 1000;

const EXPORT_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Purpose',
		name: 'listPurpose',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. move to another mail tool',
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
				description: 'Where they are still known. Needed to keep the list in another tool.',
			},
			{
				name: 'Hashed Names',
				value: 'hashed',
				description: 'Readable for this database only, and enough to import the list again',
			},
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
		default: 'file',
	},
];

const COLUMNS = [
	'name_hash',
	'handle',
	'scope',
	'asked_by',
	'reason',
	'source',
	'since',
	'key_mark',
];

export const exportList = {
	option: {
		name: 'Export',
		value: 'export',
		action: 'Export the do not contact list',
		description:
			'Give the list out with the reason of every entry, for a purpose that the log records',
	},
	properties: EXPORT_FIELDS,
	async execute(run) {
		const { context } = run;
		const core = await loadCore();
		const ledger = await openDatabase(context);
		const exported = await run.eachItem(async (itemIndex): Promise<Emission[]> => {
			const place = { context, itemIndex };
			const purpose = readRequiredText(place, 'listPurpose', 'Purpose');
			const peopleAs = { name: 'peopleAs', label: 'People As', choices: ['handles', 'hashed'] };
			const withHandles = readChoice(place, peopleAs) === 'handles';
			const { listings, keyMark, logEntryId } = await everyListing(ledger, {
				purpose,
				withHandles,
			});
			const rows = listings.map((listing) => ({
				name_hash: listing.nameHash,
				handle: listing.handle ?? '',
				scope: core.writeScope(listing.scope),
				asked_by: listing.askedBy,
				reason: core.neutralise(listing.reason),
				source: core.neutralise(listing.source),
				since: listing.since.toISOString(),
				key_mark: keyMark,
			}));
			run.hint(`${rows.length} entries exported. The log records the purpose.`);
			const asFile = { name: 'giveOutAs', label: 'Give Out As', choices: ['file', 'items'] };
			if (readChoice(place, asFile) === 'items') {
				return rows.map((json) => ({
					output: 0,
					itemIndex,
					json: { ...json, purpose, logEntryId },
				}));
			}
			const data = await context.helpers.prepareBinaryData(
				Buffer.from(core.writeCsv(COLUMNS, rows), 'utf8'),
				'do-not-contact.csv',
				'text/csv',
			);
			const json = { entries: rows.length, purpose, logEntryId };
			return [{ output: 0, itemIndex, json, binary: { data } }];
		});
		return exported.flatMap(({ value }) => value);
	},
} satisfies Operation;

async function everyListing(
	ledger: Ledger,
	wanted: { purpose: string; withHandles: boolean },
): Promise<{ listings: ExportedListing[]; keyMark: string; logEntryId: string | null }> {
	const first = await ledger.exportListings({ ...wanted, after: 0, limit: PAGE });
	const listings = [...first.listings];
	let { next } = first;
	while (next !== null) {
		const page = await ledger.exportListings({ ...wanted, after: next, limit: PAGE });
		listings.push(...page.listings);
		({ next } = page);
	}
	return { listings, keyMark: first.keyMark, logEntryId: first.logEntryId };
}
