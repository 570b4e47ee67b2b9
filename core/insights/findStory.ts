import type { InstagramClient } from '../instagram/client';
import type { Story } from '../instagram/stories/story';
import type { Ledger } from '../ledger/ledger';
import { UserFacingError } from '../shared/userFacingError';

/**
 * The story as Instagram has it, kept in the ledger on the way; null when Instagram has none. Viewer
 * lists may name stories in their own way, and Instagram's ids are digits: others are not asked for.
 *
 * @throws UserFacingError when Instagram refuses or cannot be reached
 */
export async function findStory(
	{ ledger, instagram }: { readonly ledger: Ledger; readonly instagram: InstagramClient },
	{ accountId, storyId }: { readonly accountId: string; readonly storyId: string },
): Promise<Story | null> {
	if (!/^\d+$/.test(storyId)) return null;
	const story = await instagram.getStory(storyId);
	if (story !== null) await ledger.saveStories(accountId, [story]);
	return story;
}

export const storyUnknown = (): UserFacingError =>
	new UserFacingError(
		'storyUnknown',
		'This story is neither on Instagram nor in the Outreach Database.',
		'Choose it from the list, or check the ID and the account. A story that was never captured cannot be read after its end.',
	);
