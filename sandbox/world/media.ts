import { DAY_MS, HOUR_MS } from './clock';
import { aMedium, PLAIN_STORY_BREAKDOWNS, PLAIN_STORY_METRICS } from './defaults';
import type { Media } from './model';

/** Facts §2.5: a story lives 24 hours. */
export const STORY_LIFE_MS = DAY_MS;

export function isAlive(medium: Media, now: number): boolean {
	return medium.publishedAt <= now && now < medium.publishedAt + STORY_LIFE_MS;
}

/** So that a fresh world has something to read, to reply to and to comment on. */
export function defaultMedia(accountId: string, mintId: () => string, now: number): Media[] {
	const story = aMedium({
		id: mintId(),
		accountId,
		publishedAt: now - 2 * HOUR_MS,
		caption: 'Warm from the oven',
		metrics: { ...PLAIN_STORY_METRICS },
		breakdowns: { ...PLAIN_STORY_BREAKDOWNS },
	});
	const post = aMedium({
		id: mintId(),
		accountId,
		publishedAt: now - 3 * DAY_MS,
		productType: 'FEED',
		caption: 'Our bread of the week',
		metrics: {
			views: 1_200,
			reach: 800,
			likes: 74,
			comments: 6,
			saved: 11,
			shares: 9,
			total_interactions: 100,
		},
	});
	return [story, post];
}
