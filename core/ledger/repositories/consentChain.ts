import { createHmac, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sha256 } from '../../shared/sha256';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { createPublicId } from '../publicId';
import type { Client } from './accounts';

export const GENESIS_HASH = '0'.repeat(64);

/** RFC 8785. @throws for values that JSON cannot hold. */
export function toCanonicalJson(value: unknown): string {
	const text = canonicalize(value);
	if (text === undefined) throw new TypeError('This value has no canonical JSON');
	return text;
}

/**
 * A salted commitment: the chain can prove what it says about a person as long as the salt is kept,
 * and says nothing once the salt is erased (DESIGN §5 Consent log).
 */
export const commit = (salt: string, value: string): string =>
	createHmac('sha256', salt).update(value, 'utf8').digest('hex');

export const createSalt = (): string => randomBytes(16).toString('hex');

export interface AppendedEntry {
	readonly id: number;
	readonly publicId: string;
	readonly sequence: number;
	readonly hash: string;
}

/**
 * Appends one entry to the client's chain. The caller's transaction must hold the chain's lock
 * (`lockChain`), or two writers would both follow the same head.
 */
export async function appendEntry(
	context: LedgerContext,
	db: Database,
	entry: { client: Client; type: string; data: Readonly<Record<string, unknown>> },
): Promise<AppendedEntry> {
	const { client, type, data } = entry;
	const now = context.clock.now();
	const head = await db
		.selectFrom('client')
		.select(['chain_sequence', 'chain_hash'])
		.where('id', '=', client.id)
		.executeTakeFirstOrThrow();
	const sequence = head.chain_sequence + 1;
	const publicId = createPublicId('ent');
	const body = toCanonicalJson({
		version: 1,
		client: client.publicId,
		id: publicId,
		sequence,
		previous: head.chain_hash,
		at: now.toISOString(),
		type,
		data,
	});
	const hash = sha256(body);

	const { id } = await db
		.insertInto('consent_entry')
		.values({
			public_id: publicId,
			client_id: client.id,
			sequence,
			type,
			body,
			previous_hash: head.chain_hash,
			hash,
			at_ms: now.getTime(),
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.updateTable('client')
		.set({ chain_sequence: sequence, chain_hash: hash })
		.where('id', '=', client.id)
		.execute();
	return { id, publicId, sequence, hash };
}

export const lockChain = async (
	context: LedgerContext,
	db: Database,
	client: Client,
): Promise<void> => await context.store.lock(db, `chain:${client.publicId}`);
