import type { Database } from '../../database/store';
import type { NamedStory } from '../../reportRecords';
import { readStoryDetails } from '../storyRecords';
import type { CountScope } from './scope';

/** Below what both stores take as parameters of one statement. */
const STORIES_AT_ONCE = 1000;

/** What a report calls the stories that it is split by; those that are in no list are left out. */
export async function readNamedStories(
	db: Database,
	{ accounts }: CountScope,
	refs: readonly string[],
): Promise<NamedStory[]> {
	const named: NamedStory[] = [];
	for (let from = 0; from < refs.length; from += STORIES_AT_ONCE) {
		const rows = await db
			.selectFrom('story')
			.select(['id', 'story_ref', 'published_at_ms'])
			.where('account_id', 'in', [...accounts])
			.where('story_ref', 'in', refs.slice(from, from + STORIES_AT_ONCE))
			.execute();
		if (rows.length === 0) continue;
		const details = await readStoryDetails(
			db,
			rows.map(({ id }) => id),
		);
		named.push(
			...rows.map(({ id, story_ref: storyId, published_at_ms: publishedMs }) => ({
				storyId,
				publishedAt: publishedMs === null ? null : new Date(publishedMs),
				labels: details(id).labels,
			})),
		);
	}
	return named;
}
