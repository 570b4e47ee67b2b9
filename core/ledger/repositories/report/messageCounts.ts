import { sql } from 'kysely';
import type { Database } from '../../database/store';
import { ANSWER_TIME_MS, IS_OURS, isReply, SEND_COLUMNS, WAY } from './sentMessages';
import { groupOf, inPeriod, ofAccounts, type PeriodScope } from './scope';

export interface MessageRow {
	readonly grp: string;
	readonly state: string;
	readonly failure_class: string | null;
	/** `ours`, `byHand`, or the medium of another channel. */
	readonly way: string;
	readonly n: number;
}

/** Messages by way, state and failure class. What was released never left; of others only what did. */
export async function countMessages(db: Database, scope: PeriodScope): Promise<MessageRow[]> {
	const { rows } = await sql<MessageRow>`
		select grp, way, state, failure_class, count(*) as n
		from (
			select ${groupOf(SEND_COLUMNS, scope)} as grp, ${WAY} as way, state, failure_class
			from send
			where ${ofAccounts(sql`account_id`, scope)} and state <> 'released' and (${IS_OURS} or state = 'sent')
				and ${inPeriod(SEND_COLUMNS.atMs, scope.period)}
		) messages
		group by grp, way, state, failure_class`.execute(db);
	return rows;
}

/** Accepted messages that got a reply before the account's next one, which may be one by hand. */
export async function countAnswered(
	db: Database,
	scope: PeriodScope,
): Promise<Array<{ grp: string; n: number }>> {
	const { from, to } = scope.period;
	// A message after the period may be the last one before a reply, so the next ones are read too.
	const read = { from, to: new Date(to.getTime() + ANSWER_TIME_MS) };
	const { rows } = await sql<{ grp: string; n: number }>`
		select grp, count(*) as n
		from (
			select ${groupOf(SEND_COLUMNS, scope)} as grp, account_id, subject_id,
				calling_at_ms as at_ms, by_hand,
				lead(calling_at_ms) over (
					partition by account_id, subject_id order by calling_at_ms, id
				) as next_at_ms
			from send
			where ${ofAccounts(sql`account_id`, scope)} and state = 'sent'
				and medium = 'instagram' and ${inPeriod(sql`calling_at_ms`, read)}
		) message
		where at_ms <= ${to.getTime()} and by_hand = 0 and exists (
			select 1 from event
			where event.subject_id = message.subject_id and event.account_id = message.account_id
				and ${isReply(sql`event.kind`)}
				and event.occurred_at_ms > message.at_ms
				and event.occurred_at_ms <= message.at_ms + ${sql.lit(ANSWER_TIME_MS)}
				and (message.next_at_ms is null or event.occurred_at_ms <= message.next_at_ms)
		)
		group by grp`.execute(db);
	return rows;
}
