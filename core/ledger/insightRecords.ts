/** What the ledger takes and gives about stories and their numbers. */
import type { SnapshotValue } from '../instagram/insights/snapshot';
import type { StoryLabelKind, StoryLabels } from './storyLabels';

/** What is known of a story from Instagram. */
export interface StoryInput {
	readonly storyId: string;
	readonly publishedAt: Date;
	readonly endsAt: Date;
	readonly mediaType: string | null;
	readonly permalink: string | null;
}

export interface SnapshotInput {
	readonly accountId: string;
	readonly storyId: string;
	readonly takenAt: Date;
	/** `webhook`: the `story_insights` event after the end (Facebook Login). */
	readonly source: 'instagram' | 'webhook';
	readonly values: readonly SnapshotValue[];
}

export interface StoredSnapshot extends Pick<SnapshotInput, 'takenAt' | 'source'> {
	/** False when Instagram did not answer to all of it: it is worth taking again. */
	readonly isComplete: boolean;
}

export interface StoryRecord {
	readonly accountId: string;
	readonly storyId: string;
	/** Null, as the other three, for a story that is known from a viewer list only. */
	readonly publishedAt: Date | null;
	readonly endsAt: Date | null;
	readonly mediaType: string | null;
	readonly permalink: string | null;
	readonly labels: StoryLabels;
	/** The highest number ever seen of each; sorted by name. */
	readonly values: readonly SnapshotValue[];
	/** Oldest first. */
	readonly snapshots: readonly StoredSnapshot[];
}

/** Null takes a label away. */
export type StoryLabelChanges = Readonly<Partial<Record<StoryLabelKind, string | null>>>;

/** The part of the ledger that knows stories. Every method is one atomic step. */
export interface InsightLedger {
	/** Keeps what is known of stories; a later null never erases. */
	saveStories(accountId: string, stories: readonly StoryInput[]): Promise<void>;
	/**
	 * Keeps a snapshot and merges its numbers into the story: of each the highest ever seen, and null
	 * never replaces a number. What Instagram says after the story's end is kept out, because a
	 * highlight goes on counting; the webhook covers the first 24 hours only (facts §2.5). The same
	 * snapshot twice changes nothing.
	 */
	saveSnapshot(snapshot: SnapshotInput): Promise<{ isMerged: boolean; story: StoryRecord }>;
	/** Newest first, at most `limit`; stories without a known time come last. */
	readStories(wanted: { accountId: string; limit: number }): Promise<StoryRecord[]>;
	/** Null when the story is not known. */
	readStory(accountId: string, storyId: string): Promise<StoryRecord | null>;
	/** Adds, changes or takes away labels; creates the story on first sight. */
	labelStory(accountId: string, storyId: string, labels: StoryLabelChanges): Promise<StoryRecord>;
}
