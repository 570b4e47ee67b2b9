import { sql } from 'kysely';
import { WINDOW_OPENING_KINDS } from '../../../instagram/webhooks/events';
import type { Database } from '../../database/store';
import { groupOf, inPeriod, ofAccounts, type CountScope, type PeriodScope } from './scope';

/** An event has an account and a time, and nothing of a campaign. */
export const fitsWays = ({ splitBy }: CountScope): boolean =>
	splitBy === null || splitBy === 'account' || splitBy === 'day';

/** People by the kind of their first event of the period, within their group. */
export async function countBecameReachable(
	db: Database,
	scope: PeriodScope,
): Promise<Array<{ grp: string; kind: string; n: number }>> {
	const grp = groupOf(
		{ ...NOT_OF_EVENTS, account: sql`account_id`, atMs: sql`occurred_at_ms` },
		scope,
	);
	const { rows } = await sql<{ grp: string; kind: string; n: number }>`
		select grp, kind, count(*) as n
		from (
			select grp, kind, row_number() over (
				partition by grp, account_id, subject_id order by occurred_at_ms, id
			) as place
			from (
				select ${grp} as grp, id, account_id, subject_id, kind, occurred_at_ms
				from event
				where ${ofAccounts(sql`account_id`, scope)} and subject_id is not null
					and kind in (${sql.join([...WINDOW_OPENING_KINDS])})
					and ${inPeriod(sql`occurred_at_ms`, scope.period)}
			) opening
		) placed
		where place = 1
		group by grp, kind`.execute(db);
	return rows;
}

const NOTHING = sql`null`;
const NOT_OF_EVENTS = {
	campaign: NOTHING,
	template: NOTHING,
	step: NOTHING,
	purpose: NOTHING,
	language: NOTHING,
} as const;
