import { HOUR_MS, MINUTE_MS } from '../../shared/duration';
import type { InsightAnswer } from './askInsights';
import type { MissingReason } from './missingReasons';

/** One number of a story as it is kept: the total of a metric, or one value of its breakdown. */
export interface SnapshotValue {
	readonly metric: string;
	/** Value of the breakdown, such as `tap_exit`; empty for the total. */
	readonly dimension: string;
	readonly value: number | null;
	/** Why there is no number. */
	readonly reason: MissingReason | null;
}

/** Story metrics have one breakdown each, so its name need not be kept. */
export const snapshotOfAnswer = (answer: InsightAnswer): SnapshotValue[] =>
	Object.entries(answer).flatMap(([metric, { value, reason, breakdowns }]) => [
		{ metric, dimension: '', value, reason },
		...Object.values(breakdowns).flatMap((breakdown) =>
			Object.entries(breakdown).map(([dimension, count]): SnapshotValue => {
				return { metric, dimension, value: count, reason: count === null ? 'fewerThanFive' : null };
			}),
		),
	]);

/** The names of the webhook are older than those of the API (facts/instagram.md §6.6, §2.4). */
const WEBHOOK_NAMES: Readonly<Record<string, readonly [metric: string, dimension: string]>> = {
	taps_forward: ['navigation', 'tap_forward'],
	taps_back: ['navigation', 'tap_back'],
	exits: ['navigation', 'tap_exit'],
};

/** What the `story_insights` webhook says after the end of a story (Facebook Login). */
export const snapshotOfWebhook = (
	metrics: Readonly<Record<string, number | null>>,
): SnapshotValue[] =>
	Object.entries(metrics).map(([name, value]) => {
		const known = Object.hasOwn(WEBHOOK_NAMES, name) ? WEBHOOK_NAMES[name] : undefined;
		const [metric, dimension] = known ?? [name, ''];
		const isUncounted = metric === 'replies' && value === 0;
		if (isUncounted) return { metric, dimension, value: null, reason: 'repliesNotCounted' };
		return { metric, dimension, value, reason: value === null ? 'fewerThanFive' : null };
	});

export type SnapshotKind = 'early' | 'hourly' | 'last';

interface StoryLife {
	readonly publishedAt: Date;
	readonly endsAt: Date;
}

const EARLY_FROM_MS = 30 * MINUTE_MS;
const EARLY_UNTIL_MS = 90 * MINUTE_MS;

/** An hour, less what a schedule may come too early by: else every second one would be skipped. */
const HOURLY_MS = HOUR_MS - 5 * MINUTE_MS;

/** 23 h 30 min after publication: then a schedule of 15 minutes meets it once or twice. */
const LAST_BEFORE_END_MS = 30 * MINUTE_MS;

/**
 * Which snapshot of a story is due at `now`, or null: one early (30 to 90 minutes after publication),
 * then one an hour, and one in the last half hour, because after the end Instagram gives no numbers
 * (facts/instagram.md §2.5, P1).
 *
 * @param snapshots when the story's snapshots were taken, in any order
 */
export function dueSnapshot(
	{ publishedAt, endsAt }: StoryLife,
	snapshots: readonly Date[],
	now: Date,
): SnapshotKind | null {
	const ageMs = now.getTime() - publishedAt.getTime();
	if (ageMs < EARLY_FROM_MS || now >= endsAt) return null;

	const lastFromMs = endsAt.getTime() - LAST_BEFORE_END_MS;
	const latestMs = Math.max(...snapshots.map((instant) => instant.getTime()));
	if (now.getTime() >= lastFromMs) return latestMs >= lastFromMs ? null : 'last';

	const hasEarly = latestMs >= publishedAt.getTime() + EARLY_FROM_MS;
	if (ageMs < EARLY_UNTIL_MS && !hasEarly) return 'early';
	return now.getTime() - latestMs >= HOURLY_MS ? 'hourly' : null;
}

export const isSnapshotDue = (story: StoryLife, snapshots: readonly Date[], now: Date): boolean =>
	dueSnapshot(story, snapshots, now) !== null;
