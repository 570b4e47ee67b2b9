import { z } from 'zod';
import { failureOf } from '../classifyGraphFailure';
import type { GraphConnection } from '../graphConnection';
import { graphRequestError } from '../graphRequestError';
import { readGraph } from '../readGraph';
import { STORY_FIELDS, parseStory } from './story';
import type { Story } from './story';

export interface StoryList {
	/** Live now, newest first as Instagram gives them. */
	readonly stories: readonly Story[];
	/** Entries that could not be read. */
	readonly unreadable: number;
}

/** The most that Graph gives at once. */
const PAGE_SIZE = 100;

/** Instagram takes at most 100 stories a day from an account; a list that never ends is a fault. */
const PAGES_MAX = 20;

const page = z.object({
	data: z.array(z.unknown()),
	paging: z
		.object({
			cursors: z
				.object({ after: z.string().max(2000) })
				.partial()
				.nullish(),
			next: z.string().nullish(),
		})
		.nullish()
		.catch(null),
});

/**
 * The live stories of an account, page by page: the last 24 hours, without live videos and reshared
 * stories (facts/instagram.md §2.2). The address of the next page is built here and never taken from
 * the answer.
 *
 * @param wanted how many at most; absent means all
 * @throws UserFacingError when Instagram refuses, cannot be reached or answers something else
 */
export async function listStories(
	connection: GraphConnection,
	wanted = Number.POSITIVE_INFINITY,
): Promise<StoryList> {
	const stories: Story[] = [];
	let unreadable = 0;
	let after: string | undefined;
	for (let pages = 0; pages < PAGES_MAX && stories.length < wanted; pages += 1) {
		const read = await readPage(connection, after);
		const parsed = read.data.map(parseStory);
		const found = parsed.filter((story) => story !== null);
		unreadable += parsed.length - found.length;
		stories.push(...found);

		after = read.paging?.next ? (read.paging.cursors?.after ?? undefined) : undefined;
		if (after === undefined) break;
	}
	return { stories: stories.slice(0, wanted), unreadable };
}

async function readPage(
	connection: GraphConnection,
	after: string | undefined,
): Promise<z.infer<typeof page>> {
	const asked = await readGraph(connection, {
		path: `${connection.address.account}/stories`,
		query: {
			fields: STORY_FIELDS[connection.address.login],
			limit: String(PAGE_SIZE),
			...(after === undefined ? {} : { after }),
		},
	});
	if (asked.kind === 'refused') throw graphRequestError(asked.failure);

	const parsed = page.safeParse(asked.body);
	if (!parsed.success) throw graphRequestError(failureOf({ class: 'ambiguous' }));
	return parsed.data;
}
