import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { openText, sealText } from '../keys';
import type { HistoryEvent } from '../ledger';
import type { Client } from './accounts';
import { appendEntry, commit, createSalt, lockChain, type AppendedEntry } from './consentChain';
import { dataKeyOf, type Person } from './people';

export interface PersonEntry {
	readonly client: Client;
	readonly person: Person;
	readonly type:
		'doNotContactAdded' | 'doNotContactLifted' | 'noticeServed' | 'receiptIssued' | 'replyRead';
	readonly data: Readonly<Record<string, unknown>>;
	/** What could name somebody: a hash of it goes into the chain, the text is kept sealed. */
	readonly evidence: Readonly<Record<string, string | null>>;
}

/** What the log says about a person beside their choices. */
export async function appendPersonEntry(
	context: LedgerContext,
	db: Database,
	{ client, person, type, data, evidence }: PersonEntry,
): Promise<AppendedEntry> {
	await lockChain(context, db, client);
	const salt = createSalt();
	const text = JSON.stringify(evidence);
	const entry = await appendEntry(context, db, {
		client,
		type,
		data: { ...data, person: commit(salt, person.publicId), evidence: commit(salt, text) },
	});
	const isEmpty = Object.values(evidence).every((value) => value === null);
	await db
		.insertInto('consent_record')
		.values({
			entry_id: entry.id,
			client_id: client.id,
			subject_id: person.id,
			salt,
			evidence_encrypted:
				isEmpty || person.wrappedKey === null ? null : sealText(dataKeyOf(context, person), text),
		})
		.execute();
	return entry;
}

/** Everything the log says about a person, oldest first, with what was kept as evidence. */
export async function readHistory(
	context: LedgerContext,
	db: Database,
	person: Person,
): Promise<HistoryEvent[]> {
	const columns = [
		'consent_entry.public_id',
		'consent_entry.sequence',
		'consent_entry.type',
		'consent_entry.body',
		'consent_entry.hash',
		'consent_entry.at_ms',
		'evidence_encrypted',
	] as const;
	const choices = await db
		.selectFrom('consent_choice')
		.innerJoin('consent_entry', 'consent_entry.id', 'consent_choice.entry_id')
		.select(columns)
		.where('subject_id', '=', person.id)
		.execute();
	const records = await db
		.selectFrom('consent_record')
		.innerJoin('consent_entry', 'consent_entry.id', 'consent_record.entry_id')
		.select(columns)
		.where('subject_id', '=', person.id)
		.execute();
	return [...choices, ...records]
		.toSorted((a, b) => a.sequence - b.sequence)
		.map((row) => ({
			entryId: row.public_id,
			sequence: row.sequence,
			hash: row.hash,
			writtenAt: new Date(row.at_ms),
			type: row.type,
			data: plainData(row.body),
			evidence:
				row.evidence_encrypted === null || person.wrappedKey === null
					? null
					: readEvidence(openText(dataKeyOf(context, person), row.evidence_encrypted)),
		}));
}

const readEvidence = (text: string): Readonly<Record<string, unknown>> => JSON.parse(text);

const SALTED: ReadonlySet<string> = new Set(['person', 'evidence']);

/** Without the salted parts, which say nothing to a reader. */
function plainData(body: string): Readonly<Record<string, unknown>> {
	const { data } = JSON.parse(body) as { data: Readonly<Record<string, unknown>> };
	return Object.fromEntries(Object.entries(data).filter(([name]) => !SALTED.has(name)));
}
