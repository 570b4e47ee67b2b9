import { z } from 'zod';
import type { Database } from '../database/store';
import type { LogCheck } from '../ledger';
import type { Client } from './accounts';
import { GENESIS_HASH, sha256 } from './consentChain';
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

/** Walks the chain from its start and stops at the first entry that does not fit. */
export async function checkChain(db: Database, client: Client): Promise<LogCheck> {
	let previousHash = GENESIS_HASH;
	let expected = 1;
	for (;;) {
		const rows = await db
			.selectFrom('consent_entry')
			.select(['sequence', 'type', 'body', 'previous_hash', 'hash'])
			.where('client_id', '=', client.id)
			.where('sequence', '>=', expected)
			.orderBy('sequence')
			.limit(PAGE)
			.execute();
		for (const row of rows) {
			const finding =
				inspectEntry(row, expected, previousHash) ?? (await inspectBatch(db, client, row));
			if (finding !== null) return { kind: 'broken', firstBadSequence: expected, finding };
			previousHash = row.hash;
			expected += 1;
		}
		if (rows.length < PAGE) break;
	}

	const head = await db
		.selectFrom('client')
		.select(['chain_sequence', 'chain_hash'])
		.where('id', '=', client.id)
		.executeTakeFirstOrThrow();
	if (head.chain_sequence !== expected - 1 || head.chain_hash !== previousHash) {
		return {
			kind: 'broken',
			firstBadSequence: expected,
			finding: 'The log ends before its recorded head.',
		};
	}
	return { kind: 'intact', entries: expected - 1, head: previousHash };
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
