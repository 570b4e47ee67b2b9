import { sql } from 'kysely';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';

/** Since when this consumer waits for the account's next story. */
export async function watchNextStory(
	context: LedgerContext,
	db: Database,
	{ consumer, isRestart }: { consumer: string; isRestart: boolean },
): Promise<void> {
	const since_ms = context.clock.now().getTime();
	await db
		.insertInto('story_watch')
		.values({ consumer, since_ms })
		.onConflict((conflict) =>
			isRestart
				? conflict.column('consumer').doNothing()
				: conflict.column('consumer').doUpdateSet({ since_ms }),
		)
		.execute();
}

/**
 * The first story of the event's account that was published since the consumer began to wait; nothing
 * while there is none, or while nobody waits.
 */
export const isOfNextStory = (consumer: string) =>
	sql<boolean>`event.story_ref = (
		select story.story_ref from story
		where story.account_id = event.account_id and story.published_at_ms > (
			select story_watch.since_ms from story_watch where story_watch.consumer = ${consumer})
		order by story.published_at_ms, story.id limit 1)`;
