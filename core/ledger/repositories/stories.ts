import type { Database } from '../database/store';
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
