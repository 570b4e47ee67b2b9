import { sql } from 'kysely';
import type { Database } from '../../database/store';
import type { FunnelCounts } from '../../reportRecords';
import { ANSWER_TIME_MS, firstContacts, isMarked, isReply } from './sentMessages';
import { inPeriod, ofAccounts, type PeriodScope } from './scope';
import { reachablePeople } from './standingCounts';

interface FunnelRow {
	readonly is_viewer: number;
	readonly people: number;
	readonly reachable: number;
	readonly contacted: number;
	readonly replied: number;
	readonly qualified: number;
	readonly sale: number;
}

/** Each stage holds only people of the stage before it; those outside the lists stand beside. */
export async function countFunnel(
	db: Database,
	scope: PeriodScope,
): Promise<FunnelCounts['periods'][number]> {
	const { rows } = await sql<FunnelRow>`
		select is_viewer, count(*) as people, sum(contacted) as contacted, sum(replied) as replied,
			sum(replied * qualified) as qualified, sum(replied * sale) as sale,
			sum(case when reachable + contacted > 0 then 1 else 0 end) as reachable
		from (
			select account_id, subject_id, max(is_viewer) as is_viewer, max(reachable) as reachable,
				max(contacted) as contacted, max(replied) as replied,
				max(qualified) as qualified, max(sale) as sale
			from (
				select story_view.account_id, story_view.subject_id,
					1 as is_viewer, 0 as reachable, 0 as contacted, 0 as replied,
					0 as qualified, 0 as sale
				from story_view
				join viewer_import on viewer_import.id = story_view.import_id
				where ${ofAccounts(sql`story_view.account_id`, scope)} and viewer_import.state = 'complete'
					and ${inPeriod(sql`story_view.viewed_at_ms`, scope.period)}
				union all
				select account_id, subject_id, 0, 1, 0, 0, 0, 0 from ${reachablePeople(scope)} reachable
				union all
				select account_id, subject_id, 0, 0, 1, case when exists (
					select 1 from event
					where event.subject_id = first_contact.subject_id
						and event.account_id = first_contact.account_id
						and ${isReply(sql`event.kind`)}
						and event.occurred_at_ms > first_at_ms
						and event.occurred_at_ms <= first_at_ms + ${sql.lit(ANSWER_TIME_MS)}
				) then 1 else 0 end, ${isMarked(['qualified', 'sale'])}, ${isMarked(['sale'])}
				from ${firstContacts(scope)} first_contact
			) signs
			group by account_id, subject_id
		) people
		group by is_viewer`.execute(db);

	const stages = (row: Omit<FunnelRow, 'is_viewer' | 'people'>) => ({
		reachable: row.reachable,
		contacted: row.contacted,
		replied: row.replied,
		qualified: row.qualified,
		sale: row.sale,
	});
	const viewers = rows.find((row) => row.is_viewer === 1) ?? NOBODY;
	const others = rows.find((row) => row.is_viewer === 0) ?? NOBODY;
	return { viewers: { viewers: viewers.people, ...stages(viewers) }, others: stages(others) };
}

const NOBODY = {
	people: 0,
	reachable: 0,
	contacted: 0,
	replied: 0,
	qualified: 0,
	sale: 0,
} as const;
