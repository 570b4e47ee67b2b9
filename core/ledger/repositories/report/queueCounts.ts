import { sql, type RawBuilder } from 'kysely';
import { CHANNELS, isOnInstagram } from '../../../outreach/channels';
import { DAY_MS } from '../../../shared/duration';
import type { Database } from '../../database/store';
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
	readonly last_due_at_ms: number;
	readonly in_24_hours: number;
	readonly in_7_days: number;
	readonly later: number;
	readonly miss_window: number;
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

/** Waiting contacts, each with the 24 hours of the person and the place in a sequence. */
export const queuedWithWindow = sql`queued_contact
	left join messaging_window
		on messaging_window.account_id = queued_contact.account_id
		and messaging_window.subject_id = queued_contact.subject_id
	left join enrolment on enrolment.id = queued_contact.enrolment_id`;

/**
 * 1 for who is due only after their 24 hours are over, so that they can no longer be answered
 * automatically, else 0. Later steps of a sequence wait for the person to write again, and comments are
 * answered in a time of their own.
 */
export const missesWindow = (now: Date): RawBuilder<unknown> =>
	sql`case when queued_contact.channel = 'instagramDm'
		and (enrolment.step is null or enrolment.step = 1)
		and coalesce(messaging_window.automated_until_ms, 0) <= case
			when queued_contact.due_at_ms > ${sql.lit(now.getTime())} then queued_contact.due_at_ms
			else ${sql.lit(now.getTime())} end
		then 1 else 0 end`;

/** `(after, until]`. */
const dueIn = (afterMs: number, untilMs: number): RawBuilder<unknown> => {
	const isAfter = afterMs === -Infinity ? sql`1 = 1` : sql`due_at_ms > ${sql.lit(afterMs)}`;
	const isUntil = untilMs === Infinity ? sql`1 = 1` : sql`due_at_ms <= ${sql.lit(untilMs)}`;
	return sql`sum(case when ${isAfter} and ${isUntil} then 1 else 0 end)`;
};

/** By when they are due; times at which nothing is due are absent. */
export const dueTimesOf = (row: QueueRow): Record<string, number> =>
	Object.fromEntries(
		Object.entries({
			now: row.due,
			in24Hours: row.in_24_hours,
			in7Days: row.in_7_days,
			later: row.later,
		}).filter(([, n]) => n > 0),
	);

export async function countQueue(db: Database, scope: CountScope): Promise<QueueRow[]> {
	const nowMs = scope.now.getTime();
	const [dayMs, weekMs] = [nowMs + DAY_MS, nowMs + 7 * DAY_MS];
	const { rows } = await sql<QueueRow>`
		select grp, count(*) as queued, min(due_at_ms) as next_due_at_ms,
			max(due_at_ms) as last_due_at_ms, sum(miss_window) as miss_window,
			${dueIn(-Infinity, nowMs)} as due, ${dueIn(nowMs, dayMs)} as in_24_hours,
			${dueIn(dayMs, weekMs)} as in_7_days, ${dueIn(weekMs, Infinity)} as later
		from (
			select ${groupOf(queueColumns(scope), scope)} as grp, queued_contact.due_at_ms,
				${missesWindow(scope.now)} as miss_window
			from ${queuedWithWindow}
			where ${ofAccounts(sql`queued_contact.account_id`, scope)}
				and queued_contact.state = 'waiting' and ${isSentHere}
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
