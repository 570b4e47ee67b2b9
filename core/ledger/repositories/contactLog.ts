import { merkleRoot } from '../../consent/log/merkle';
import { sha256 } from '../../shared/sha256';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { createPublicId } from '../publicId';
import type { Account, Client } from './accounts';
import { appendEntry, commit, createSalt, lockChain, toCanonicalJson } from './consentChain';
import type { Person } from './people';

/** DESIGN §5: a batch entry holds at most this many rows. */
export const BATCH_ROWS_MAX = 1000;

const insertRow = prepared((db, row: NewLogRow) =>
	db.insertInto('contact_log').values({
		public_id: row.publicId,
		client_id: row.clientId,
		account_id: row.accountId,
		subject_id: row.personId,
		send_id: row.sendId,
		salt: row.salt,
		body: row.body,
		hash: row.hash,
		at_ms: row.atMs,
		batch_sequence: null,
	}),
);

interface NewLogRow {
	readonly publicId: string;
	readonly clientId: number;
	readonly accountId: number;
	readonly personId: number;
	readonly sendId: number | null;
	readonly salt: string;
	readonly body: string;
	readonly hash: string;
	readonly atMs: number;
}

/**
 * Hashes a contact decision or outcome into a row of its own, in the transaction that makes it true;
 * the chain gets it later in a batch, so that one head never serialises all accounts.
 */
export async function logContact(
	context: LedgerContext,
	db: Database,
	contact: {
		account: Account;
		person: Person;
		sendId: number | null;
		type: 'decision' | 'outcome';
		data: Readonly<Record<string, unknown>>;
	},
): Promise<void> {
	const { account, person, sendId, type, data } = contact;
	const now = context.clock.now();
	const salt = createSalt();
	const publicId = createPublicId('log');
	const body = toCanonicalJson({
		id: publicId,
		at: now.toISOString(),
		type,
		account: account.ref,
		person: commit(salt, person.publicId),
		data,
	});
	await insertRow(db, {
		publicId,
		clientId: account.client.id,
		accountId: account.id,
		personId: person.id,
		sendId,
		salt,
		body,
		hash: sha256(body),
		atMs: now.getTime(),
	});
}

/** Appends the oldest unsealed rows as one batch entry. Returns how many were sealed. */
export async function sealBatch(
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<number> {
	await lockChain(context, db, client);
	const rows = await db
		.selectFrom('contact_log')
		.select(['id', 'public_id', 'hash'])
		.where('client_id', '=', client.id)
		.where('batch_sequence', 'is', null)
		.orderBy('id')
		.limit(BATCH_ROWS_MAX)
		.execute();
	if (rows.length === 0) return 0;

	const entry = await appendEntry(context, db, {
		client,
		type: 'contactBatch',
		data: {
			count: rows.length,
			root: merkleRoot(rows.map((row) => row.hash)),
			ids: rows.map((row) => row.public_id),
		},
	});
	await db
		.updateTable('contact_log')
		.set({ batch_sequence: entry.sequence })
		.where(
			'id',
			'in',
			rows.map((row) => row.id),
		)
		.execute();
	return rows.length;
}

export async function countUnsealed(db: Database): Promise<number> {
	const row = await db
		.selectFrom('contact_log')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.where('batch_sequence', 'is', null)
		.executeTakeFirstOrThrow();
	return row.n;
}
