import { sql } from 'kysely';
import type { LedgerContext } from '../context';
import { prepared } from '../database/prepared';
import type { Database } from '../database/store';
import type { Account } from './accounts';
import { lockSend, writeOutcome } from './sendOutcomes';

/** Words, not parameters: only so is the index of the open sends used, whatever the history. */
const IS_OPEN = sql<boolean>`state in ('reserved', 'calling')`;

const selectOverdue = prepared((db, { nowMs }: { nowMs: number }) =>
	db
		.selectFrom('send')
		.select('public_id')
		.where(IS_OPEN)
		.where('lease_until_ms', '<=', nowMs)
		.orderBy('id'),
);

const selectOverdueOf = prepared((db, asked: { nowMs: number; accountId: number }) =>
	db
		.selectFrom('send')
		.select('public_id')
		.where(IS_OPEN)
		.where('account_id', '=', asked.accountId)
		.where('lease_until_ms', '<=', asked.nowMs)
		.orderBy('id'),
);

/** What a crash left open: never called is released, called without an answer is unknown. */
export async function expireLeases(
	context: LedgerContext,
	db: Database,
	account: Account | null,
): Promise<{ released: number; unknown: number }> {
	const nowMs = context.clock.now().getTime();
	const overdue =
		account === null
			? await selectOverdue(db, { nowMs })
			: await selectOverdueOf(db, { nowMs, accountId: account.id });
	const expired = { released: 0, unknown: 0 };
	for (const { public_id } of overdue) {
		const send = await lockSend(context, db, public_id);
		// Settled by its own process while this one waited for the lock.
		if (send.state !== 'reserved' && send.state !== 'calling') continue;
		const state = send.state === 'reserved' ? ('released' as const) : ('unknown' as const);
		const data = { outcome: state, reason: 'leaseEnded' };
		await writeOutcome(context, db, { send, state, data });
		expired[state] += 1;
	}
	return expired;
}
