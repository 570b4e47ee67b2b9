import type { Ledger } from '../../../core';
import { readRows } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

const STORY_TOPIC = 'story_topic';

/**
 * What stands for the words in square brackets; brackets typed around a name are forgiven. The topic of
 * the story that an item is about comes from the label of that story, unless it is filled in by hand.
 */
export async function readTokens(
	place: ParameterPlace,
	{ ledger, accountId }: { readonly ledger: Ledger; readonly accountId: string },
): Promise<Record<string, string>> {
	const typed = readRows(place, 'options.tokens.token').map(({ name, value }) => [
		String(name ?? '').replace(/^\[|\]$/g, ''),
		String(value ?? ''),
	]);
	const topic = await topicOfStory(ledger, accountId, storyIdOf(place));
	return { ...(topic === null ? {} : { [STORY_TOPIC]: topic }), ...Object.fromEntries(typed) };
}

/** As the triggers and Story Viewers give it. */
function storyIdOf({ context, itemIndex }: ParameterPlace): string | null {
	const { storyId } = context.getInputData()[itemIndex]?.json ?? {};
	return typeof storyId === 'string' && storyId !== '' ? storyId : null;
}

async function topicOfStory(
	ledger: Ledger,
	accountId: string,
	storyId: string | null,
): Promise<string | null> {
	if (storyId === null) return null;
	return (await ledger.readStory(accountId, storyId))?.labels.topic ?? null;
}
