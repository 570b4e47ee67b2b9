import { z } from 'zod';
import type { Database } from '../database/store';
import type { LogCheck } from '../ledger';
import type { Client } from './accounts';
import { sha256 } from '../../shared/sha256';
import { GENESIS_HASH } from './consentChain';
import { merkleRoot } from './contactLog';

const PAGE = 500;

const bodySchema = z.object({
	sequence: z.number(),
	previous: z.string(),
	type: z.string(),
	data: z.record(z.unknown()),
});
const batchSchema = z.object({ root: z.string(), ids: z.array(z.string()) });

interface EntryRow {
	sequence: number;
	type: string;
	body: string;
	previous_hash: string;
	hash: string;
}

interface Walked {
	/** Sequence of the last entry that fits; 0 before the first. */
	sequence: number;
	hash: string;
}

/**
 * Walks the chain from its start and stops at the first entry that does not fit. Other processes go
 * on writing meanwhile: the head is read before the entries that must reach it, and again afterwards.
 */
export async function checkChain(db: Database, client: Client): Promise<LogCheck> {
	const walked: Walked = { sequence: 0, hash: GENESIS_HASH };
	for (;;) {
		const head = await readHead(db, client);
		const finding = await walkTo(db, client, { walked, head });
		if (finding !== null) {
			return { kind: 'broken', firstBadSequence: walked.sequence + 1, finding };
		}
		const hasMore = await hasEntriesAfter(db, client, head.sequence);
		const isStillHead = (await readHead(db, client)).sequence === head.sequence;
		if (!isStillHead) continue;
		if (!hasMore) return { kind: 'intact', entries: walked.sequence, head: walked.hash };
		const beyond = 'There are entries after the recorded head.';
		return { kind: 'broken', firstBadSequence: head.sequence + 1, finding: beyond };
	}
}

async function readHead(db: Database, client: Client): Promise<Walked> {
	const row = await db
		.selectFrom('client')
		.select(['chain_sequence', 'chain_hash'])
		.where('id', '=', client.id)
		.executeTakeFirstOrThrow();
	return { sequence: row.chain_sequence, hash: row.chain_hash };
}

async function hasEntriesAfter(db: Database, client: Client, sequence: number): Promise<boolean> {
	const row = await db
		.selectFrom('consent_entry')
		.select('id')
		.where('client_id', '=', client.id)
		.where('sequence', '>', sequence)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Moves `walked` as far as the entries fit. Returns what is wrong with the next one, or null. */
async function walkTo(
	db: Database,
	client: Client,
	{ walked, head }: { walked: Walked; head: Walked },
): Promise<string | null> {
	while (walked.sequence < head.sequence) {
		const rows = await db
			.selectFrom('consent_entry')
			.select(['sequence', 'type', 'body', 'previous_hash', 'hash'])
			.where('client_id', '=', client.id)
			.where('sequence', '>', walked.sequence)
			.where('sequence', '<=', head.sequence)
			.orderBy('sequence')
			.limit(PAGE)
			.execute();
		if (rows.length === 0) return 'The log ends before its recorded head.';
		for (const row of rows) {
			const finding =
				inspectEntry(row, walked.sequence + 1, walked.hash) ??
				(await inspectBatch(db, client, row));
			if (finding !== null) return finding;
			walked.sequence = row.sequence;
			walked.hash = row.hash;
		}
	}
	return walked.hash === head.hash ? null : 'The last entry differs from the recorded head.';
}

function inspectEntry(row: EntryRow, expected: number, previousHash: string): string | null {
	if (row.sequence !== expected) return 'An entry is missing before this one.';
	if (row.previous_hash !== previousHash) return 'This entry does not follow the one before it.';
	if (sha256(row.body) !== row.hash) return 'The content of this entry was changed.';

	const body = bodySchema.safeParse(parseJson(row.body));
	if (!body.success) return 'The content of this entry cannot be read.';
	const isConsistent =
		body.data.sequence === row.sequence &&
		body.data.previous === row.previous_hash &&
		body.data.type === row.type;
	return isConsistent ? null : 'The columns of this entry differ from its content.';
}

async function inspectBatch(db: Database, client: Client, row: EntryRow): Promise<string | null> {
	if (row.type !== 'contactBatch') return null;
	const batch = batchSchema.safeParse(bodySchema.parse(JSON.parse(row.body)).data);
	if (!batch.success) return 'The content of this batch cannot be read.';

	const contacts = await db
		.selectFrom('contact_log')
		.select(['public_id', 'hash', 'body'])
		.where('client_id', '=', client.id)
		.where('batch_sequence', '=', row.sequence)
		.orderBy('id')
		.execute();
	const isSame =
		contacts.length === batch.data.ids.length &&
		contacts.every((contact, index) => contact.public_id === batch.data.ids[index]);
	if (!isSame) return 'Contacts of this batch are missing, added or reordered.';
	if (contacts.some((contact) => sha256(contact.body) !== contact.hash)) {
		return 'A contact of this batch was changed.';
	}
	return merkleRoot(contacts.map((contact) => contact.hash)) === batch.data.root
		? null
		: 'The contacts of this batch do not match its seal.';
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
