import { sql, type RawBuilder } from 'kysely';
import type { ActivityKind } from '../../audience/segment';
import type { Account } from './accounts';

/** Which stored events are which activity (DESIGN §9 High engagement). */
export const EVENT_KINDS: Readonly<Partial<Record<ActivityKind, readonly string[]>>> = {
	message: ['message', 'quickReply', 'postback'],
	reply: ['storyReply'],
	reaction: ['reaction'],
	mention: ['storyMention'],
	comment: ['comment', 'liveComment'],
};

const VIEW_COLUMNS: Readonly<Partial<Record<ActivityKind, RawBuilder<unknown>>>> = {
	view: sql`1 = 1`,
	like: sql`liked = 1`,
	profileVisit: sql`visited_profile = 1`,
};

/** What all leaves of a sorting share. */
export interface SegmentScope {
	readonly account: Account;
	readonly asOf: Date;
	/** Imports that readers must not see. */
	readonly hidden: readonly number[];
}

export interface Span {
	/** Exclusive. */
	readonly fromMs: number;
	/** Inclusive. */
	readonly untilMs: number;
}

/** Views that readers may see, in a span. */
export const visibleViews = (scope: SegmentScope, span: Span): RawBuilder<unknown> => sql`
	story_view.account_id = ${scope.account.id}
	and viewed_at_ms > ${span.fromMs} and viewed_at_ms <= ${span.untilMs}
	${scope.hidden.length === 0 ? sql`` : sql`and import_id not in (${sql.join(scope.hidden.map((id) => sql.lit(id)))})`}`;

/** Each deed once, whichever lists and events tell of it. */
export function deeds(
	scope: SegmentScope,
	wanted: { activities: readonly ActivityKind[]; span: Span; filter?: RawBuilder<unknown> },
): RawBuilder<unknown> {
	const { activities, span, filter = sql`` } = wanted;
	const parts = activities.map((activity) => {
		const column = VIEW_COLUMNS[activity];
		if (column !== undefined) {
			return sql`select distinct subject_id, ${sql.lit(activity)} as activity,
					cast(story_id as text) as story, viewed_at_ms as at_ms
				from story_view where ${visibleViews(scope, span)} and ${column} ${filter}`;
		}
		return sql`select distinct subject_id, ${sql.lit(activity)} as activity,
				case when story_id is null then 'ref ' || story_ref else cast(story_id as text) end as story,
				at_ms
			from (select event.subject_id, event.story_ref, story.id as story_id,
					event.occurred_at_ms as at_ms
				from event left join story on story.account_id = event.account_id
					and story.story_ref = event.story_ref
				where event.account_id = ${scope.account.id} and event.subject_id is not null
					and event.kind in (${sql.join((EVENT_KINDS[activity] ?? []).map((kind) => sql.lit(kind)))})
					and event.occurred_at_ms > ${span.fromMs}
					and event.occurred_at_ms <= ${span.untilMs}) told
			where 1 = 1 ${filter}`;
	});
	return sql.join(parts, sql` union `);
}
