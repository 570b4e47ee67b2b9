import { neutralise } from '../../audience/writeCsv';
import type { ClientPerson, StartedClientExport } from '../../ledger/closingRecords';
import type { Ledger } from '../../ledger/ledger';
import { writeScope } from '../listScope';
import { LOG_FORMAT, writeEntryLine, writeHeader } from '../log/logExport';
import { writeTable } from './writeTable';

/** Rows of one question to the database. */
const PAGE = 500;
const LOG_PAGE = 200;

export const CLIENT_DATA_FORMAT = 'story-outreach-client/1';

/** One file of an export; its text comes in pieces, and memory does not grow with the client. */
export interface ClientFile {
	/** The field of the item that holds it. */
	readonly field: 'data' | 'log' | 'people' | 'doNotContact';
	readonly name: string;
	readonly mimeType: string;
	pieces(): AsyncIterable<string>;
}

/** Everything of a client, readable without this software. */
export const clientFiles = (ledger: Ledger, started: StartedClientExport): ClientFile[] => [
	{
		field: 'data',
		name: 'client-data.ndjson',
		mimeType: 'application/x-ndjson',
		pieces: () => dataLines(ledger, started),
	},
	{
		field: 'log',
		name: 'consent-log.ndjson',
		mimeType: 'application/x-ndjson',
		pieces: () => logLines(ledger, started),
	},
	{
		field: 'people',
		name: 'people.csv',
		mimeType: 'text/csv',
		pieces: () => writeTable(PEOPLE_COLUMNS, peopleRows(ledger)),
	},
	{
		field: 'doNotContact',
		name: 'do-not-contact.csv',
		mimeType: 'text/csv',
		pieces: () => writeTable(LIST_COLUMNS, listRows(ledger)),
	},
];

/** A header, then each row as `{"table": …, "row": …}`. */
async function* dataLines(
	ledger: Ledger,
	{ exportId, clientName, head, rows, closingKey }: StartedClientExport,
): AsyncGenerator<string> {
	const header = {
		format: CLIENT_DATA_FORMAT,
		exportId,
		client: clientName,
		logId: head.client,
		exportedAt: head.takenAt.toISOString(),
		head: { sequence: head.sequence, hash: head.hash },
		closingKey,
		rows,
	};
	yield `${JSON.stringify(header)}\n`;
	let page = await ledger.readClientRows(null, PAGE);
	while (page.next !== null) {
		yield page.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
		page = await ledger.readClientRows(page.next, PAGE);
	}
}

/** The very file that Log: Export gives, up to the entry of this export. */
async function* logLines(ledger: Ledger, { head }: StartedClientExport): AsyncGenerator<string> {
	yield `${writeHeader(LOG_FORMAT, head)}\n`;
	for (let after = 0; after < head.sequence; after += LOG_PAGE) {
		const { entries } = await ledger.readLog(after, Math.min(LOG_PAGE, head.sequence - after));
		yield entries.map(({ entry, contacts }) => `${writeEntryLine(entry, contacts)}\n`).join('');
	}
}

const PEOPLE_COLUMNS = [
	'person_id',
	'status',
	'handle',
	'instagram_user_id',
	'account_id',
	'email',
	'phone',
	'other_ids',
	'language',
	'country',
	'timezone',
	'known_since',
	'do_not_contact_since',
];

async function* peopleRows(ledger: Ledger): AsyncGenerator<Array<Record<string, string>>> {
	for (let after: number | null = 0; after !== null;) {
		const page: { people: ClientPerson[]; next: number | null } = await ledger.readClientPeople(
			after,
			PAGE,
		);
		yield page.people.map(personRow);
		after = page.next;
	}
}

function personRow(person: ClientPerson): Record<string, string> {
	const valuesOf = (kind: string): string =>
		person.names.flatMap((name) => (name.kind === kind ? [name.value] : [])).join(' ');
	const ofInstagram = person.names.filter(({ kind }) => kind === 'igsid');
	return {
		person_id: person.personId,
		status: person.status,
		handle: valuesOf('handle'),
		instagram_user_id: ofInstagram.map(({ value }) => value).join(' '),
		account_id: ofInstagram.map(({ scope }) => scope).join(' '),
		email: valuesOf('email'),
		phone: valuesOf('phone'),
		other_ids: person.names
			.flatMap(({ kind, scope, value }) => (kind === 'toolViewerId' ? [`${scope}:${value}`] : []))
			.join(' '),
		language: person.language ?? '',
		country: person.country ?? '',
		timezone: person.timezone ?? '',
		known_since: person.knownSince.toISOString(),
		do_not_contact_since: person.doNotContactSince?.toISOString() ?? '',
	};
}

/** The columns that Do-Not-Contact List: Export has, so that Import takes the file in. */
const LIST_COLUMNS = [
	'name_hash',
	'handle',
	'scope',
	'asked_by',
	'reason',
	'source',
	'since',
	'key_mark',
];

async function* listRows(ledger: Ledger): AsyncGenerator<Array<Record<string, string>>> {
	for (let after: number | null = 0; after !== null;) {
		const page = await ledger.readClientListings(after, PAGE);
		yield page.listings.map((listing) => ({
			name_hash: listing.nameHash,
			handle: listing.handle ?? '',
			scope: writeScope(listing.scope),
			asked_by: listing.askedBy,
			reason: neutralise(listing.reason),
			source: neutralise(listing.source),
			since: listing.since.toISOString(),
			key_mark: page.keyMark,
		}));
		after = page.next;
	}
}
