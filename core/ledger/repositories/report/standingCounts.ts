import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/store';
import { CHANNELS, isOnInstagram } from '../../../outreach/channels';
import { reachesTo } from '../suppressions';
import {
	groupOf,
	jsonText,
	languageOf,
	ofAccounts,
	type CountScope,
	type SplitColumns,
} from './scope';
import { storyBehind } from './storyColumns';
import type { Span } from './zoneOffsets';

export interface QueueRow {
	readonly grp: string;
	readonly queued: number;
	readonly due: number;
	readonly next_due_at_ms: number;
}

const queueColumns = (scope: CountScope): SplitColumns => {
	const candidate = (name: string) => jsonText(scope, sql`queued_contact.candidate`, [name]);
	return {
		account: sql`queued_contact.account_id`,
		campaign: candidate('sequence'),
		template: candidate('template'),
		variant: candidate('variant'),
		segment: candidate('segment'),
		story: storyBehind(
			{ account: sql`queued_contact.account_id`, subject: sql`queued_contact.subject_id` },
			sql`queued_contact.due_at_ms`,
		),
		step: candidate('step'),
		purpose: candidate('purpose'),
		language: languageOf(sql`queued_contact.subject_id`),
		atMs: sql`queued_contact.due_at_ms`,
	};
};

const INSTAGRAM_CHANNELS = CHANNELS.filter(isOnInstagram);

/** What waits for another channel, or for a task to be made, is no message of ours. */
export const isSentHere = sql`queued_contact.channel in (${sql.join(INSTAGRAM_CHANNELS)})`;

export async function countQueue(db: Database, scope: CountScope): Promise<QueueRow[]> {
	const { rows } = await sql<QueueRow>`
		select grp, count(*) as queued, min(due_at_ms) as next_due_at_ms,
			sum(case when due_at_ms <= ${scope.now.getTime()} then 1 else 0 end) as due
		from (
			select ${groupOf(queueColumns(scope), scope)} as grp, due_at_ms
			from queued_contact
			where ${ofAccounts(sql`account_id`, scope)} and state = 'waiting'
				and ${isSentHere}
		) queue
		group by grp`.execute(db);
	return rows;
}

/** From the first to the last due time of what waits. */
export async function readQueueSpan(db: Database): Promise<Span> {
	const row = await db
		.selectFrom('queued_contact')
		.select((eb) => [
			eb.fn.min<number | null>('due_at_ms').as('first'),
			eb.fn.max<number | null>('due_at_ms').as('last'),
		])
		.where('state', '=', 'waiting')
		.executeTakeFirst();
	return { fromMs: row?.first ?? 0, toMs: row?.last ?? 0 };
}

/** Reachability belongs to a person of an account, so it fits no other split. */
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
