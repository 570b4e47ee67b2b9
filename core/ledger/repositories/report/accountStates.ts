import { sql } from 'kysely';
import type { Circuit } from '../../../outreach/health/circuit';
import type { Database } from '../../database/store';
import type { AccountStateCounts } from '../../reportRecords';
import { readListening } from '../listeners';
import { ofAccounts, type CountScope } from './scope';
import { isSentHere, missesWindow, queuedWithWindow } from './queueCounts';

/** How each account stands now: pause, rest, who listens, and what waits. */
export async function readAccountStates(
	db: Database,
	scope: CountScope,
): Promise<AccountStateCounts[]> {
	const accounts = await db
		.selectFrom('account')
		.leftJoin('account_circuit', 'account_circuit.account_id', 'account.id')
		.select(['id', 'account_ref', 'paused_reason', 'paused_until_ms', 'cause', 'rests_until_ms'])
		.where('id', 'in', [...scope.accounts])
		.orderBy('account_ref')
		.execute();
	const waiting = new Map((await countWaiting(db, scope)).map((row) => [row.account_id, row]));
	const states: AccountStateCounts[] = [];
	for (const account of accounts) {
		const { id, account_ref: accountId, paused_reason: reason, paused_until_ms: until } = account;
		const isPaused = reason !== null && (until === null || until > scope.now.getTime());
		const row = waiting.get(id);
		states.push({
			accountId,
			pause: isPaused ? { reason, until: until === null ? null : new Date(until) } : null,
			rest: restOf(account, scope.now),
			listening: await readListening(db, { id }),
			queued: row?.queued ?? 0,
			missWindow: row?.miss_window ?? 0,
		});
	}
	return states;
}

const restOf = (
	{
		cause,
		rests_until_ms: until,
	}: { cause: Circuit['cause'] | null; rests_until_ms: number | null },
	now: Date,
): AccountStateCounts['rest'] =>
	cause === null || until === null || until <= now.getTime()
		? null
		: { cause, until: new Date(until) };

interface WaitingRow {
	readonly account_id: number;
	readonly queued: number;
	readonly miss_window: number;
}

async function countWaiting(db: Database, scope: CountScope): Promise<WaitingRow[]> {
	const { rows } = await sql<WaitingRow>`
		select queued_contact.account_id, count(*) as queued,
			sum(${missesWindow(scope.now)}) as miss_window
		from ${queuedWithWindow}
		where ${ofAccounts(sql`queued_contact.account_id`, scope)} and queued_contact.state = 'waiting'
			and ${isSentHere}
		group by queued_contact.account_id`.execute(db);
	return rows;
}
