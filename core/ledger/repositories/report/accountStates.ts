import { sql } from 'kysely';
import type { Database } from '../../database/store';
import type { AccountStateCounts } from '../../reportRecords';
import { readListening } from '../listeners';
import { ofAccounts, type CountScope } from './scope';
import { isSentHere } from './standingCounts';

/** How each account stands now: pause, who listens, and what waits. */
export async function readAccountStates(
	db: Database,
	scope: CountScope,
): Promise<AccountStateCounts[]> {
	const accounts = await db
		.selectFrom('account')
		.select(['id', 'account_ref', 'paused_reason', 'paused_until_ms'])
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
			listening: await readListening(db, { id }),
			queued: row?.queued ?? 0,
			missWindow: row?.miss_window ?? 0,
		});
	}
	return states;
}

interface WaitingRow {
	readonly account_id: number;
	readonly queued: number;
	readonly miss_window: number;
}

/**
 * Who is due only after their 24 hours are over can no longer be answered automatically. Later steps of a
 * sequence wait for the person to write again, and comments are answered in a time of their own.
 */
async function countWaiting(db: Database, scope: CountScope): Promise<WaitingRow[]> {
	const now = sql.lit(scope.now.getTime());
	const { rows } = await sql<WaitingRow>`
		select queued_contact.account_id, count(*) as queued,
			sum(case when queued_contact.channel = 'instagramDm'
				and (enrolment.step is null or enrolment.step = 1) and coalesce(messaging_window.automated_until_ms, 0) <=
				case when due_at_ms > ${now} then due_at_ms else ${now} end then 1 else 0 end) as miss_window
		from queued_contact
		left join messaging_window
			on messaging_window.account_id = queued_contact.account_id
			and messaging_window.subject_id = queued_contact.subject_id
		left join enrolment on enrolment.id = queued_contact.enrolment_id
		where ${ofAccounts(sql`queued_contact.account_id`, scope)} and queued_contact.state = 'waiting'
			and ${isSentHere}
		group by queued_contact.account_id`.execute(db);
	return rows;
}
