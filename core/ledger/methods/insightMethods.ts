import { refuseSensitive } from '../../consent/sensitive/refuseSensitive';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { InsightLedger, StoryRecord } from '../insightRecords';
import { ensureAccount, findAccount, type Account } from '../repositories/accounts';
import { ensureStory, findStory, saveLabels, saveStory } from '../repositories/stories';
import { readStories } from '../repositories/storyRecords';
import { saveSnapshot } from '../repositories/storySnapshots';

/** A lock is held for at most about 50 ms (DESIGN §5 Threads). */
const STORIES_PER_STEP = 25;

export const createInsightMethods = (context: LedgerContext): InsightLedger => ({
	saveStories: async (accountId, stories) => {
		for (let from = 0; from < stories.length; from += STORIES_PER_STEP) {
			await context.store.write(async (db) => {
				const account = await ensureAccount(context, db, accountId);
				for (const story of stories.slice(from, from + STORIES_PER_STEP)) {
					await saveStory(db, account, story);
				}
			});
		}
	},

	saveSnapshot: async (snapshot) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, snapshot.accountId);
			const storyId = await ensureStory(db, account, snapshot.storyId);
			const isMerged = await saveSnapshot(db, storyId, snapshot);
			return { isMerged, story: await oneStory(db, account, storyId) };
		}),

	readStories: async ({ accountId, limit }) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			return account === null ? [] : await readStories(db, account, { limit });
		}),

	readStory: async (accountId, storyId) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			const id = account === null ? null : await findStory(db, account, storyId);
			return account === null || id === null ? null : await oneStory(db, account, id);
		}),

	labelStory: async (accountId, storyId, labels) => {
		const { topic, campaign, callToAction, offer } = labels;
		refuseSensitive(
			'label',
			[topic, campaign, callToAction, offer].filter((label) => typeof label === 'string'),
		);
		return await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			const id = await ensureStory(db, account, storyId);
			await saveLabels(db, id, labels);
			return await oneStory(db, account, id);
		});
	},
});

async function oneStory(db: Database, account: Account, storyId: number): Promise<StoryRecord> {
	const [story] = await readStories(db, account, { storyId });
	if (story === undefined) throw new Error('The story was just there');
	return story;
}
