import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { parsePolicy, type OutreachPolicy } from '../../outreach/policy';
import type { Client } from './accounts';
import { sha256 } from '../../shared/sha256';
import { appendEntry, lockChain, toCanonicalJson } from './consentChain';

const selectPolicy = prepared((db, asked: { clientId: number; hash: string }) =>
	db
		.selectFrom('policy')
		.select('id')
		.where('client_id', '=', asked.clientId)
		.where('hash', '=', asked.hash),
);

/**
 * Policies are immutable versions: a decision keeps the hash of the exact limits it was made under,
 * and the chain says since when they were in use.
 */
export async function ensurePolicy(
	context: LedgerContext,
	db: Database,
	used: { client: Client; policy: OutreachPolicy },
): Promise<{ id: number; hash: string }> {
	const body = toCanonicalJson(used.policy);
	const hash = sha256(body);
	const find = async () => (await selectPolicy(db, { clientId: used.client.id, hash }))[0];
	const known = await find();
	if (known !== undefined) return { id: known.id, hash };
	await lockChain(context, db, used.client);
	const inserted = await db
		.insertInto('policy')
		.values({
			client_id: used.client.id,
			name: used.policy.name,
			body,
			hash,
			created_at_ms: context.clock.now().getTime(),
		})
		.onConflict((conflict) => conflict.columns(['client_id', 'hash']).doNothing())
		.returning('id')
		.executeTakeFirst();
	const id = inserted?.id ?? (await find())?.id;
	if (id === undefined) throw new Error('The policy row could not be created');
	if (inserted !== undefined) {
		const data = { name: used.policy.name, hash, policy: used.policy };
		await appendEntry(context, db, { client: used.client, type: 'policy', data });
	}
	return { id, hash };
}

export async function readPolicy(db: Database, policyId: number): Promise<OutreachPolicy> {
	const row = await db
		.selectFrom('policy')
		.select('body')
		.where('id', '=', policyId)
		.executeTakeFirstOrThrow();
	return parsePolicy(JSON.parse(row.body));
}
