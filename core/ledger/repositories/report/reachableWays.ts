import { sql } from 'kysely';
import { WINDOW_OPENING_KINDS } from '../../../instagram/webhooks/events';
import type { Database } from '../../database/store';
import { SPLITS_OF_EVENTS } from '../../reportRecords';
import { groupOf, inPeriod, ofAccounts, type CountScope, type PeriodScope } from './scope';

export const fitsWays = ({ splitBy }: CountScope): boolean =>
	splitBy === null || SPLITS_OF_EVENTS.has(splitBy);

/** People by the kind of their first event of the period, within their group. */
export async function countBecameReachable(
	db: Database,
	scope: PeriodScope,
): Promise<Array<{ grp: string; kind: string; n: number }>> {
	const grp = groupOf(
		{
			...NOT_OF_EVENTS,
			account: sql`event.account_id`,
			story: sql`event.story_ref`,
			atMs: sql`occurred_at_ms`,
		},
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
	variant: NOTHING,
	segment: NOTHING,
	step: NOTHING,
	purpose: NOTHING,
	language: NOTHING,
} as const;
