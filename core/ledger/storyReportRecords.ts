import type { StoredSnapshot } from './insightRecords';
import type { StoryLabels } from './storyLabels';

/** One story of the period, by what Instagram says and by what the trigger received. */
export interface StoryCounts {
	readonly accountId: string;
	readonly storyId: string;
	/** Null for a story that is known from a viewer list only. */
	readonly publishedAt: Date | null;
	readonly mediaType: string | null;
	readonly labels: StoryLabels;
	/** The highest number ever seen of each metric; `navigation/tap_exit` is one of a breakdown. */
	readonly metrics: Readonly<Record<string, number>>;
	readonly snapshots: readonly StoredSnapshot[];
	/** People who replied to it, whenever. */
	readonly repliers: number;
	/** People in finished viewer lists. */
	readonly listed: number;
}

export interface CountedStories {
	readonly asOf: Date;
	readonly accountIds: readonly string[];
	/** Newest first, at most `STORIES_MAX`. */
	readonly stories: readonly StoryCounts[];
}

/** What a group of a split by story is called by. */
export type NamedStory = Pick<StoryCounts, 'storyId' | 'publishedAt' | 'labels'>;
