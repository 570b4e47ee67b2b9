import { sql } from 'kysely';
import type { Database } from '../database/store';
import type { StoryInput, StoryLabelChanges } from '../insightRecords';
import { STORY_LABEL_KINDS, type StoryLabels } from '../storyLabels';
import type { Account } from './accounts';

/** Viewer lists, webhooks and Instagram's own list may each name a story first. */
export async function ensureStory(
	db: Database,
	account: Account,
	storyRef: string,
): Promise<number> {
	const known = await findStory(db, account, storyRef);
	if (known !== null) return known;

	await db
		.insertInto('story')
		.values({ account_id: account.id, story_ref: storyRef })
		.onConflict((conflict) => conflict.columns(['account_id', 'story_ref']).doNothing())
		.execute();
	const created = await findStory(db, account, storyRef);
	if (created === null) throw new Error('The story row could not be created');
	return created;
}

export async function findStory(
	db: Database,
	account: Account,
	storyRef: string,
): Promise<number | null> {
	const row = await db
		.selectFrom('story')
		.select('id')
		.where('account_id', '=', account.id)
		.where('story_ref', '=', storyRef)
		.executeTakeFirst();
	return row?.id ?? null;
}

export async function saveStory(db: Database, account: Account, story: StoryInput): Promise<void> {
	const id = await ensureStory(db, account, story.storyId);
	await db
		.updateTable('story')
		.set({
			published_at_ms: story.publishedAt.getTime(),
			ends_at_ms: story.endsAt.getTime(),
			media_type: sql`coalesce(${story.mediaType}, media_type)`,
			permalink: sql`coalesce(${story.permalink}, permalink)`,
		})
		.where('id', '=', id)
		.execute();
}

export async function saveLabels(
	db: Database,
	storyId: number,
	labels: StoryLabelChanges,
): Promise<void> {
	for (const kind of STORY_LABEL_KINDS) {
		const value = labels[kind];
		if (value === undefined) continue;
		if (value === null) {
			await db
				.deleteFrom('story_label')
				.where('story_id', '=', storyId)
				.where('kind', '=', kind)
				.execute();
			continue;
		}
		await db
			.insertInto('story_label')
			.values({ story_id: storyId, kind, value })
			.onConflict((conflict) => conflict.columns(['story_id', 'kind']).doUpdateSet({ value }))
			.execute();
	}
}

/** What the business said about a story; empty where it said nothing, or the story is not known. */
export async function readLabels(
	db: Database,
	{ accountId, storyRef }: { accountId: number; storyRef: string },
): Promise<StoryLabels> {
	const rows = await db
		.selectFrom('story_label')
		.innerJoin('story', 'story.id', 'story_label.story_id')
		.select(['story_label.kind', 'story_label.value'])
		.where('story.account_id', '=', accountId)
		.where('story.story_ref', '=', storyRef)
		.execute();
	return Object.fromEntries(rows.map(({ kind, value }) => [kind, value]));
}

/** Whether it is known when the story was published. */
export async function isStoryRead(
	db: Database,
	account: Account,
	storyRef: string,
): Promise<boolean> {
	const row = await db
		.selectFrom('story')
		.select('published_at_ms')
		.where('account_id', '=', account.id)
		.where('story_ref', '=', storyRef)
		.executeTakeFirst();
	return row?.published_at_ms != null;
}
