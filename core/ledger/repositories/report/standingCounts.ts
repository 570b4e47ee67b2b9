import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/store';
import { reachesTo } from '../suppressions';
import { ofAccounts, type CountScope } from './scope';

/** Reachability and tasks belong to a person of an account, so they fit no other split. */
export const fitsReachable = ({ splitBy }: CountScope): boolean =>
	splitBy === null || splitBy === 'account';

export async function countReachable(
	db: Database,
	scope: CountScope,
): Promise<Array<{ grp: string; n: number }>> {
	const grp = scope.splitBy === 'account' ? sql`cast(account_id as text)` : sql.lit('');
	const { rows } = await sql<{ grp: string; n: number }>`
		select grp, count(*) as n
		from (select ${grp} as grp from ${reachablePeople(scope)} reachable) people
		group by grp`.execute(db);
	return rows;
}

/** Tasks whose time is not over; what was never done until then is dropped. */
export async function countOpenTasks(
	db: Database,
	scope: CountScope,
): Promise<Array<{ grp: string; n: number }>> {
	const grp = scope.splitBy === 'account' ? sql`cast(account_id as text)` : sql.lit('');
	const { rows } = await sql<{ grp: string; n: number }>`
		select grp, count(*) as n
		from (
			select ${grp} as grp from task
			where ${ofAccounts(sql`account_id`, scope)} and state = 'open'
				and due_before_ms > ${scope.now.getTime()}
		) tasks
		group by grp`.execute(db);
	return rows;
}

/** People whose 24 hours are open and who are not on the do-not-contact list. */
export const reachablePeople = (scope: CountScope): RawBuilder<unknown> => sql`(
	select messaging_window.account_id, messaging_window.subject_id
	from messaging_window
	join subject on subject.id = messaging_window.subject_id
	where ${ofAccounts(sql`messaging_window.account_id`, scope)}
		and messaging_window.automated_until_ms > ${scope.now.getTime()}
		and subject.status = 'active'
		and not exists (
			select 1 from identifier
			join suppression on suppression.identifier_hash = identifier.suppression_hash
				and suppression.client_id = identifier.client_id
			where identifier.subject_id = messaging_window.subject_id
				and ${reachesTo({
					accountRef: sql`(select account_ref from account
						where account.id = messaging_window.account_id)`,
					channel: 'instagramDm',
				})}
		)
)`;
