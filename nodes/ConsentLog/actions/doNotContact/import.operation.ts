import type { INodeProperties } from 'n8n-workflow';
import type { Ledger, ListFile } from '../../../../core';
import { ACCOUNT_ID } from '../../../shared/fields';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readAccount, readChoice, readRequiredText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { ASKED_BY } from '../../shared/fields';

/** A transaction of some milliseconds. */
const LISTINGS_AT_A_TIME = 200;
/** Row numbers are told as far as a person would look them up. */
const ROWS_TOLD_MAX = 20;

const IMPORT_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Kind of List',
		name: 'listKind',
		type: 'options',
		options: [
			{
				name: 'Export of This Node',
				value: 'export',
				description: 'Every entry keeps its reason, reach and date',
			},
			{
				name: 'ManyChat Contacts',
				value: 'manyChat',
				description: 'Only those who unsubscribed are taken; needs a column that says so',
			},
			{
				name: 'Plain List',
				value: 'plain',
				description: 'One handle, email address or phone number on a line',
			},
		],
		default: 'plain',
	},
	{
		displayName: 'List From',
		name: 'listFrom',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'CSV or text that an earlier node loaded' },
			{ name: 'Pasted Text', value: 'text' },
		],
		default: 'file',
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		displayOptions: { show: { listFrom: ['file'] } },
		hint: 'The name of the field that holds the file',
	},
	{
		displayName: 'List',
		name: 'listText',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		required: true,
		displayOptions: { show: { listFrom: ['text'] } },
		placeholder: 'e.g. @giulia.rossi',
		description: 'One name on a line, or rows with the names of the columns in the first line',
	},
	{
		displayName: 'Reason',
		name: 'reason',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { listKind: ['manyChat', 'plain'] } },
		placeholder: 'e.g. unsubscribed in ManyChat',
		description: 'Why these people are on the list',
	},
	{ ...ASKED_BY, displayOptions: { show: { listKind: ['manyChat', 'plain'] } } },
	{
		...ACCOUNT_ID,
		default: '',
		description: 'Only for lists with Instagram User IDs, which are valid for one account',
	},
];

export const importList = {
	option: {
		name: 'Import',
		value: 'import',
		action: 'Import a do not contact list',
		description:
			'Take a list in. Whoever is known is listed under all their names; the others are refused whenever they come in later. Repeating it changes nothing.',
	},
	properties: IMPORT_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const imported = await run.eachItem(async (itemIndex) => {
			const answer = await importOne(ledger, { context: run.context, itemIndex });
			run.hint(
				`${answer.added} entries added, ${answer.known} known already, ${answer.stillSubscribed} still subscribed, ${answer.unreadable} rows name nobody.`,
			);
			return answer;
		});
		return imported.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function importOne(ledger: Ledger, place: ParameterPlace) {
	const core = await loadCore();
	const kind = readChoice(place, {
		name: 'listKind',
		label: 'Kind of List',
		choices: ['export', 'manyChat', 'plain'],
	});
	const isOwn = kind === 'export';
	const file = await core.readListFile(await readContent(place), {
		kind,
		accountId: readAccount(place),
		timezone: place.context.getTimezone(),
		askedBy: isOwn
			? 'person'
			: readChoice(place, {
					name: 'askedBy',
					label: 'Who Asked for It',
					choices: ['person', 'user'],
				}),
		reason: isOwn ? 'imported' : readRequiredText(place, 'reason', 'Reason'),
	});
	const listings = await usableListings(ledger, file);
	const answers = [];
	for (let start = 0; start < listings.length; start += LISTINGS_AT_A_TIME) {
		const part = listings.slice(start, start + LISTINGS_AT_A_TIME);
		answers.push(await ledger.importListings({ listings: part, source: `import:${kind}` }));
	}
	return {
		added: answers.reduce((sum, { added }) => sum + added, 0),
		known: answers.reduce((sum, { known }) => sum + known, 0),
		stillSubscribed: file.passedOver,
		unreadable: file.unreadable.length,
		unreadableRows: file.unreadable.slice(0, ROWS_TOLD_MAX),
		logEntryId: answers.at(-1)?.logEntryId ?? null,
	};
}

/** Hashes of another database name nobody here; without handles such a list is refused. */
async function usableListings(ledger: Ledger, file: ListFile): Promise<ListFile['listings']> {
	if (file.keyMark === null) return file.listings;
	const core = await loadCore();
	const { keyMark } = await ledger.describeList();
	return core.withReadableNames(file, keyMark);
}

async function readContent(place: ParameterPlace): Promise<string> {
	const from = { name: 'listFrom', label: 'List From', choices: ['file', 'text'] };
	if (readChoice(place, from) === 'text') return readRequiredText(place, 'listText', 'List');
	const field = readRequiredText(place, 'binaryPropertyName', 'Input Binary Field');
	const content = await place.context.helpers.getBinaryDataBuffer(place.itemIndex, field);
	return content.toString('utf8');
}
