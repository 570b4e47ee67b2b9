import { missing } from '../instagram/insights/askInsights';
import { snapshotOfAnswer } from '../instagram/insights/snapshot';
import type { SnapshotValue } from '../instagram/insights/snapshot';
import { STORY_METRICS } from '../instagram/insights/storyMetrics';
import type { StoryRecord } from '../ledger/ledger';
import type { InsightPorts } from './captureSnapshots';
import { findStory, storyUnknown } from './findStory';

export interface StoryNumbers {
	readonly source: 'instagram' | 'database';
	/** When Instagram gave the latest of them; null when it never did. */
	readonly readAt: Date | null;
	readonly publishedAt: Date | null;
	readonly endsAt: Date | null;
	readonly values: readonly SnapshotValue[];
}

interface Wanted {
	readonly accountId: string;
	readonly storyId: string;
	readonly repliesAreCounted: boolean;
}

/**
 * The numbers of a story: from Instagram while it is live, and stored on the way; from the ledger once
 * it has ended, because Instagram gives them for 24 hours only (facts/instagram.md §2.5).
 *
 * @throws UserFacingError `storyUnknown`, or when Instagram refuses or cannot be reached
 */
export async function readStoryInsights(
	ports: InsightPorts,
	wanted: Wanted,
): Promise<StoryNumbers> {
	const { ledger, clock } = ports;
	const known = await ledger.readStory(wanted.accountId, wanted.storyId);
	if (known !== null && hasEnded(known, clock.now()) && hasNumbers(known.values)) {
		return fromLedger(known);
	}
	const story = await findStory(ports, wanted);
	if (story !== null) return await fromInstagram(ports, wanted, story);
	if (known !== null) return fromLedger(known);
	throw storyUnknown();
}

const hasEnded = ({ endsAt }: { endsAt: Date | null }, now: Date): boolean =>
	endsAt !== null && now >= endsAt;

const hasNumbers = (values: readonly SnapshotValue[]): boolean =>
	values.some(({ value }) => value !== null);

async function fromInstagram(
	{ instagram, ledger, clock }: InsightPorts,
	wanted: Wanted,
	{ publishedAt, endsAt }: { readonly publishedAt: Date; readonly endsAt: Date },
): Promise<StoryNumbers> {
	const values = snapshotOfAnswer(await instagram.getStoryInsights(wanted));
	const takenAt = clock.now();
	const times = { publishedAt, endsAt };
	if (!hasEnded(times, takenAt)) {
		const { accountId, storyId } = wanted;
		await ledger.saveSnapshot({ accountId, storyId, takenAt, source: 'instagram', values });
		return { source: 'instagram', readAt: takenAt, ...times, values };
	}
	// A highlight goes on giving numbers; they count more than its first day, so they are not stored.
	if (hasNumbers(values)) return { source: 'instagram', readAt: takenAt, ...times, values };
	return { source: 'database', readAt: null, ...times, values: NOTHING_LEFT };
}

const NOTHING_LEFT = snapshotOfAnswer(
	Object.fromEntries(STORY_METRICS.map(({ name }) => [name, missing('expired')])),
);

function fromLedger({ publishedAt, endsAt, values, snapshots }: StoryRecord): StoryNumbers {
	return {
		source: 'database',
		readAt: snapshots.at(-1)?.takenAt ?? null,
		publishedAt,
		endsAt,
		values: values.length === 0 ? NOTHING_LEFT : values,
	};
}
