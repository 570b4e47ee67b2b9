import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { parsePolicy, type OutreachPolicy } from '../../outreach/policy';
import type { Client } from './accounts';
import { sha256, toCanonicalJson } from './consentChain';

/** Policies are immutable versions: a decision keeps the id of the exact limits it was made under. */
export async function ensurePolicy(
	context: LedgerContext,
	db: Database,
	used: { client: Client; policy: OutreachPolicy },
): Promise<{ id: number; hash: string }> {
	const body = toCanonicalJson(used.policy);
	const hash = sha256(body);
	const find = async () =>
		await db
			.selectFrom('policy')
			.select('id')
			.where('client_id', '=', used.client.id)
			.where('hash', '=', hash)
			.executeTakeFirst();
	const known = await find();
	if (known !== undefined) return { id: known.id, hash };
	await db
		.insertInto('policy')
		.values({
			client_id: used.client.id,
			name: used.policy.name,
			body,
			hash,
			created_at_ms: context.clock.now().getTime(),
		})
		.onConflict((conflict) => conflict.columns(['client_id', 'hash']).doNothing())
		.execute();
	const created = await find();
	if (created === undefined) throw new Error('The policy row could not be created');
	return { id: created.id, hash };
}

export async function readPolicy(db: Database, policyId: number): Promise<OutreachPolicy> {
	const row = await db
		.selectFrom('policy')
		.select('body')
		.where('id', '=', policyId)
		.executeTakeFirstOrThrow();
	return parsePolicy(JSON.parse(row.body));
}
