import { CONTACT_BATCH, type WalkedTo } from '../../consent/log/chainWalk';
import { commitTo } from '../../consent/log/commitment';
import type { ContactTrace } from '../../consent/log/contactTrace';
import type { LogContact, LogEntry } from '../../consent/log/logEntry';
import { merklePath } from '../../consent/log/merkle';
import type { Database } from '../database/store';
import type { LogPage } from '../ledger';
import type { Client } from './accounts';
import type { Person } from './people';

export async function readChainHead(db: Database, client: Client): Promise<WalkedTo> {
	const row = await db
		.selectFrom('client')
		.select(['chain_sequence', 'chain_hash'])
		.where('id', '=', client.id)
		.executeTakeFirstOrThrow();
	return { sequence: row.chain_sequence, hash: row.chain_hash };
}

export interface StoredEntry extends LogEntry {
	readonly rowId: number;
}

const entriesOf = (db: Database, client: Client) =>
	db
		.selectFrom('consent_entry')
		.select(['id', 'public_id', 'sequence', 'type', 'body', 'previous_hash', 'hash', 'at_ms'])
		.where('client_id', '=', client.id);

type EntryRow = Awaited<ReturnType<ReturnType<typeof entriesOf>['execute']>>[number];

/** What was written together has one time, and writing a time costs as much as a hash. */
function createTimeWriter(): (ms: number) => string {
	let latest = { ms: NaN, text: '' };
	return (ms) => {
		if (ms !== latest.ms) latest = { ms, text: new Date(ms).toISOString() };
		return latest.text;
	};
}

const toEntry = (row: EntryRow, writeTime: (ms: number) => string): StoredEntry => ({
	rowId: row.id,
	id: row.public_id,
	sequence: row.sequence,
	type: row.type,
	body: row.body,
	previous: row.previous_hash,
	hash: row.hash,
	at: writeTime(row.at_ms),
});

const withoutRowId = ({ id, sequence, type, body, previous, hash, at }: StoredEntry): LogEntry => ({
	id,
	sequence,
	type,
	body,
	previous,
	hash,
	at,
});

/** Entries with `after < sequence <= upTo`, in their order. */
export async function readEntries(
	db: Database,
	client: Client,
	range: { after: number; upTo: number; limit: number },
): Promise<StoredEntry[]> {
	const rows = await entriesOf(db, client)
		.where('sequence', '>', range.after)
		.where('sequence', '<=', range.upTo)
		.orderBy('sequence')
		.limit(range.limit)
		.execute();
	const writeTime = createTimeWriter();
	return rows.map((row) => toEntry(row, writeTime));
}

/** What is filed under one batch entry, in the order in which it was sealed. */
export async function readContactsOf(
	db: Database,
	client: Client,
	sequence: number,
): Promise<LogContact[]> {
	const rows = await db
		.selectFrom('contact_log')
		.select(['public_id', 'body', 'hash'])
		.where('client_id', '=', client.id)
		.where('batch_sequence', '=', sequence)
		.orderBy('id')
		.execute();
	return rows.map(({ public_id, body, hash }) => ({ id: public_id, body, hash }));
}

export async function readLogPage(
	db: Database,
	client: Client,
	{ after, limit }: { after: number; limit: number },
): Promise<LogPage> {
	const head = await readChainHead(db, client);
	const stored = await readEntries(db, client, { after, upTo: head.sequence, limit });
	const entries: Array<LogPage['entries'][number]> = [];
	for (const row of stored) {
		const entry = withoutRowId(row);
		const contacts =
			entry.type === CONTACT_BATCH ? await readContactsOf(db, client, entry.sequence) : [];
		entries.push({ entry, contacts });
	}
	return { entries };
}

/** Every sealed contact of a person, also under the records that became theirs. */
export async function traceContacts(
	db: Database,
	{ client, person }: { client: Client; person: Person },
): Promise<ContactTrace[]> {
	const rows = await db
		.selectFrom('contact_log')
		.select(['public_id', 'salt', 'batch_sequence'])
		.where('client_id', '=', client.id)
		.where('subject_id', '=', person.id)
		.where('batch_sequence', 'is not', null)
		.orderBy('id')
		.execute();
	const names = await namesOf(db, person);
	const traces: ContactTrace[] = [];
	for (const row of rows) {
		const sequence = row.batch_sequence ?? 0;
		const [batch] = await readEntries(db, client, {
			after: sequence - 1,
			upTo: sequence,
			limit: 1,
		});
		const contacts = await readContactsOf(db, client, sequence);
		const index = contacts.findIndex(({ id }) => id === row.public_id);
		const contact = contacts[index];
		if (batch === undefined || contact === undefined) continue;
		const entry = withoutRowId(batch);
		traces.push({
			client: client.publicId,
			contact,
			personId: names.find((name) => isAbout(contact, { salt: row.salt, name })) ?? person.publicId,
			salt: row.salt,
			path: merklePath(
				contacts.map(({ hash }) => hash),
				index,
			),
			batch: entry,
		});
	}
	return traces;
}

const isAbout = (contact: LogContact, { salt, name }: { salt: string; name: string }): boolean =>
	contact.body.includes(commitTo(salt, name));

/** The person's id and those of the records that were joined with it. */
async function namesOf(db: Database, person: Person): Promise<string[]> {
	const names = [person.publicId];
	let ids = [person.id];
	while (ids.length > 0) {
		const rows = await db
			.selectFrom('subject')
			.select(['id', 'public_id'])
			.where('merged_into', 'in', ids)
			.execute();
		names.push(...rows.map(({ public_id }) => public_id));
		ids = rows.map(({ id }) => id);
	}
	return names;
}
