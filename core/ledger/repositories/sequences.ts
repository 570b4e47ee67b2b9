import { sql } from 'kysely';
import { sequenceSchema, type Sequence } from '../../outreach/sequences/sequence';
import { sha256 } from '../../shared/sha256';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Client } from './accounts';
import { toCanonicalJson } from './consentChain';

/** Immutable versions, like those of policies: equal content is the same version. */
export async function ensureSequence(
	context: LedgerContext,
	db: Database,
	{ client, sequence }: { client: Client; sequence: Sequence },
): Promise<{ id: number; version: number }> {
	const body = toCanonicalJson(sequence);
	const hash = sha256(body);
	const find = async () =>
		await db
			.selectFrom('sequence')
			.select(['id', 'version'])
			.where('client_id', '=', client.id)
			.where('name', '=', sequence.name)
			.where('hash', '=', hash)
			.executeTakeFirst();
	const known = await find();
	if (known !== undefined) return known;

	await context.store.lock(db, `sequence:${client.publicId}`);
	await db
		.insertInto('sequence')
		.values({
			client_id: client.id,
			name: sequence.name,
			version: sql<number>`(select coalesce(max(version), 0) + 1 from sequence
				where client_id = ${client.id} and name = ${sequence.name})`,
			body,
			hash,
			created_at_ms: context.clock.now().getTime(),
		})
		.onConflict((conflict) => conflict.columns(['client_id', 'name', 'hash']).doNothing())
		.execute();
	const saved = await find();
	if (saved === undefined) throw new Error('The sequence row could not be created');
	return saved;
}

export const parseStoredSequence = (body: string): Sequence =>
	sequenceSchema.parse(JSON.parse(body));
