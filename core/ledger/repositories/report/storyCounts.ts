import { sql } from 'kysely';
import type { Database } from '../../database/store';
import type { StoryCounts } from '../../reportRecords';
import { readStoryDetails } from '../storyRecords';
import { inPeriod, ofAccounts, type PeriodScope } from './scope';

/** More would be no comparison: ten stories a day for fifty days. */
const STORIES_MAX = 500;

interface StoryRow {
	readonly id: number;
	readonly account_id: number;
	readonly story_ref: string;
	readonly published_at_ms: number | null;
	readonly media_type: string | null;
	readonly repliers: number;
	readonly listed: number;
}

/** @param nameOf the Instagram id of an account */
export async function countStories(
	db: Database,
	scope: PeriodScope,
	nameOf: (accountId: number) => string,
): Promise<StoryCounts[]> {
	const rows = await readRows(db, scope);
	if (rows.length === 0) return [];
	const details = await readStoryDetails(
		db,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => {
		const { labels, values, snapshots } = details(row.id);
		return {
			accountId: nameOf(row.account_id),
			storyId: row.story_ref,
			publishedAt: row.published_at_ms === null ? null : new Date(row.published_at_ms),
			mediaType: row.media_type,
			labels,
			metrics: Object.fromEntries(
				values.flatMap(({ metric, dimension, value }) =>
					value === null ? [] : [[dimension === '' ? metric : `${metric}/${dimension}`, value]],
				),
			),
			snapshots,
			repliers: row.repliers,
			listed: row.listed,
		};
	});
}

async function readRows(db: Database, scope: PeriodScope): Promise<StoryRow[]> {
	const shownAt = sql`coalesce(published_at_ms, first_view_ms)`;
	const { rows } = await sql<StoryRow>`
		select id, account_id, story_ref, published_at_ms, media_type, listed,
			(select count(distinct event.subject_id) from event
				where event.account_id = seen_story.account_id
					and event.story_ref = seen_story.story_ref
					and event.kind = 'storyReply') as repliers
		from (
			select story.id, story.account_id, story.story_ref, story.published_at_ms, story.media_type,
				coalesce(listed.people, 0) as listed, listed.first_view_ms
			from story
			left join (
				select story_view.story_id, count(distinct story_view.subject_id) as people,
					min(story_view.viewed_at_ms) as first_view_ms
				from story_view
				join viewer_import on viewer_import.id = story_view.import_id
				where ${ofAccounts(sql`story_view.account_id`, scope)} and viewer_import.state = 'complete'
				group by story_view.story_id
			) listed on listed.story_id = story.id
			where ${ofAccounts(sql`story.account_id`, scope)}
		) seen_story
		where ${inPeriod(shownAt, scope.period)}
		order by ${shownAt} desc, id desc
		limit ${sql.lit(STORIES_MAX)}`.execute(db);
	return rows;
}
