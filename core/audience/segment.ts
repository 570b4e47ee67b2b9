import { z } from 'zod';
import type { ViewerSignals } from './viewerRecord';

/** What people do, as segments see it. Likes and profile visits come from lists only. */
export const ACTIVITIES = [
	'view',
	'like',
	'profileVisit',
	'reply',
	'reaction',
	'message',
	'mention',
	'comment',
] as const;
export type ActivityKind = (typeof ACTIVITIES)[number];

/** What lists say about people, as flags and bands (PLAYBOOK P3). */
export const SIGNALS = [
	'isVerified',
	'followsUs',
	'accountType',
	'followerBand',
	'bioBand',
	'viewLength',
	'language',
	'country',
	'place',
] as const;
export type SignalName = (typeof SIGNALS)[number];

/** One thing that a person did, or that is known of them. */
export interface ViewerEvent {
	readonly personId: string;
	readonly kind: ActivityKind | 'tag';
	/** For views, likes and profile visits; a reply may name one too. */
	readonly storyId?: string;
	readonly at: Date;
	/** What a list said with it; of each signal the latest counts, of equal times the last by name. */
	readonly signals?: ViewerSignals;
	readonly tag?: string;
	/** Normalised; for watch lists. */
	readonly handle?: string;
	/** Labels of the story, by kind. */
	readonly storyLabels?: Readonly<Record<string, string>>;
}

const days = z.number().positive().max(3660);
const activities = z.array(z.enum(ACTIVITIES)).min(1);
const texts = z.array(z.string().min(1).max(200)).min(1).max(500);

/** One thing to look at. Without `windowDays` the window of the segment counts. */
const leafSchema = z.discriminatedUnion('kind', [
	/** Did something some times, on some different stories, or on some different days (UTC). */
	z.strictObject({
		kind: z.literal('did'),
		activities,
		count: z.enum(['times', 'stories', 'days']).default('times'),
		atLeast: z.number().int().min(0).default(1),
		atMost: z.number().int().min(0).optional(),
		windowDays: days.optional(),
		/** Before the window: longer ago than this, instead of within it. */
		olderThanDays: days.optional(),
		storyLabel: z.strictObject({ kind: z.string(), value: z.string() }).optional(),
	}),
	/** Did the second strictly later than the first, both inside the window. */
	z.strictObject({
		kind: z.literal('after'),
		first: activities,
		then: activities,
		windowDays: days.optional(),
	}),
	/** Watched so many different stories inside some window of this length, whenever that was. */
	z.strictObject({
		kind: z.literal('burst'),
		storiesMin: z.number().int().min(2),
		windowDays: days,
	}),
	z.strictObject({ kind: z.literal('signal'), signal: z.enum(SIGNALS), isOneOf: texts }),
	z.strictObject({ kind: z.literal('tag'), tags: texts }),
	z.strictObject({ kind: z.literal('watchlist'), handles: texts }),
	/** `ceil(percent % of viewers)` by different stories in the window, ties included. */
	z.strictObject({
		kind: z.literal('top'),
		percent: z.number().positive().max(100),
		windowDays: days.optional(),
	}),
]);
export type Leaf = z.output<typeof leafSchema>;

export interface Combination {
	readonly kind: 'all' | 'any' | 'none';
	readonly conditions: readonly Condition[];
}
export type Condition = Leaf | Combination;

const conditionSchema: z.ZodType<Condition, z.ZodTypeDef, unknown> = z.lazy(() =>
	z.union([
		leafSchema,
		z.strictObject({
			kind: z.enum(['all', 'any', 'none']),
			conditions: z.array(conditionSchema).min(1).max(20),
		}),
	]),
);

const base = { name: z.string().min(1).max(100), windowDays: days };

/**
 * Exact and deterministic rules; a window of `windowDays` as of t is `(t - days, t]` (DESIGN §9). Each
 * kind but `own` is a preset, which `conditionOf` spells out.
 */
export const segmentRuleSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('repeatViewers'),
		...base,
		storiesMin: z.number().int().min(1),
	}),
	z.strictObject({ kind: z.literal('highEngagement'), ...base }),
	z.strictObject({
		kind: z.literal('topPercent'),
		...base,
		percent: z.number().positive().max(100),
	}),
	z.strictObject({ kind: z.literal('profileVisitors'), ...base }),
	z.strictObject({
		kind: z.literal('languageOrPlace'),
		...base,
		languages: z.array(z.string()).default([]),
		countries: z.array(z.string()).default([]),
		places: z.array(z.string()).default([]),
	}),
	z.strictObject({ kind: z.literal('newViewers'), ...base }),
	z.strictObject({ kind: z.literal('lapsed'), ...base }),
	z.strictObject({ kind: z.literal('partnership'), ...base }),
	z.strictObject({ kind: z.literal('possibleBot'), ...base }),
	z.strictObject({ kind: z.literal('watchlist'), ...base, handles: texts }),
	z.strictObject({ kind: z.literal('tagged'), ...base, tags: texts }),
	z.strictObject({
		kind: z.literal('storyLabel'),
		...base,
		label: z.string().min(1),
		value: z.string().min(1),
	}),
	z.strictObject({ kind: z.literal('own'), ...base, condition: conditionSchema }),
]);
export type SegmentRule = z.output<typeof segmentRuleSchema>;

/** How often and when a person did what a rule asks for. */
export interface Evidence {
	/** In words, for the user. */
	readonly what: string;
	readonly count: number;
	/** Absent for what has no time, such as a tag. */
	readonly firstAt?: Date;
	readonly lastAt?: Date;
}

export interface SegmentMember {
	readonly personId: string;
	/** In the window of the segment. */
	readonly distinctStories: number;
	/** Why, in one sentence or two for the user. */
	readonly because: string;
	readonly evidence: readonly Evidence[];
}
