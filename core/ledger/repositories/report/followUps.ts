import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/store';
import { ANSWER_TIME_MS, firstContacts, isReply, SEND_COLUMNS } from './sentMessages';
import { groupOf, inPeriod, ofAccounts, type PeriodScope } from './scope';

export interface FollowUpRow {
	readonly grp: string;
	readonly people: number;
	readonly replied: number;
}

/** Whoever was contacted again within the group, by any way, before they replied to the first message. */
export async function countFollowUps(db: Database, scope: PeriodScope): Promise<FollowUpRow[]> {
	const { rows } = await sql<FollowUpRow>`
		select grp, count(*) as people,
			sum(case when exists (${repliesIn(sql`next_at_ms`, ANSWER_END)}) then 1 else 0 end) as replied
		from (
			select first_contact.grp, first_contact.account_id, first_contact.subject_id,
				first_contact.first_at_ms, min(later.at_ms) as next_at_ms
			from ${firstContacts(scope)} first_contact
			join (
				select ${groupOf(SEND_COLUMNS, scope)} as grp, account_id, subject_id,
					calling_at_ms as at_ms
				from send
				where ${ofAccounts(sql`account_id`, scope)} and state = 'sent'
					and ${inPeriod(sql`calling_at_ms`, scope.period)}
			) later
				on later.grp = first_contact.grp and later.account_id = first_contact.account_id
				and later.subject_id = first_contact.subject_id
				and later.at_ms > first_contact.first_at_ms
			group by first_contact.grp, first_contact.account_id, first_contact.subject_id,
				first_contact.first_at_ms
		) followed
		where not exists (${repliesIn(sql`first_at_ms`, sql`next_at_ms`)})
		group by grp`.execute(db);
	return rows;
}

const ANSWER_END = sql`next_at_ms + ${sql.lit(ANSWER_TIME_MS)}`;

/** `(after, until]`. */
const repliesIn = (
	after: RawBuilder<unknown>,
	until: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`select 1 from event
	where event.subject_id = followed.subject_id and event.account_id = followed.account_id
		and ${isReply(sql`event.kind`)}
		and event.occurred_at_ms > ${after} and event.occurred_at_ms <= ${until}`;
