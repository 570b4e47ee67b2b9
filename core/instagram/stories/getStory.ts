import { failureOf } from '../classifyGraphFailure';
import type { GraphConnection } from '../graphConnection';
import { graphRequestError } from '../graphRequestError';
import { pathSegment, readGraph } from '../readGraph';
import { STORY_FIELDS, parseStory } from './story';
import type { Story } from './story';

/**
 * One story by its id, or null when Instagram has none under it (any more).
 * @throws UserFacingError when Instagram refuses, cannot be reached or answers something else
 */
export async function getStory(
	connection: GraphConnection,
	storyId: string,
): Promise<Story | null> {
	const asked = await readGraph(connection, {
		path: `/${pathSegment(storyId)}`,
		query: { fields: STORY_FIELDS[connection.address.login] },
	});
	if (asked.kind === 'refused') {
		if (asked.failure.class === 'notFound') return null;
		throw graphRequestError(asked.failure);
	}
	const story = parseStory(asked.body);
	if (story === null) throw graphRequestError(failureOf({ class: 'ambiguous' }));
	return story;
}
