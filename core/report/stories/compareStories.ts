import { DateTime } from 'luxon';
import type { StoryCounts } from '../../ledger/reportRecords';
import type { Language } from '../../outreach/reasons';
import { figureOf, type Figure } from '../reportKpis';
import { FEW } from '../verdicts';
import { wilsonInterval } from '../wilsonInterval';
import { replyRateOf } from './reportStories';
import { storyName } from './storyName';
import { MEDIA_NAMES, STORY_COMPARISON_TEXTS, TIMES_OF_DAY, type TimeOfDay } from './storyTexts';

export type StoryTrait = 'story' | 'mediaType' | 'topic' | 'callToAction' | 'offer' | 'timeOfDay';
export type StoryVerdict = 'nothingToCompare' | 'tooFew' | 'noClearBest' | 'best';

export interface StoryComparison {
	readonly trait: StoryTrait;
	readonly name: string;
	readonly verdict: StoryVerdict;
	/** One whole sentence. */
	readonly reading: string;
	/** Highest share first. */
	readonly groups: ReadonlyArray<{
		readonly group: string;
		readonly stories: number;
		readonly replyRate: Figure;
		readonly isTooFew: boolean;
	}>;
}

interface Place {
	readonly language: Language;
	readonly timezone: string;
}

type GroupOf = (story: StoryCounts, place: Place) => string | null;

/** Which of its traits a story is put under; null leaves it out. */
const TRAITS: Readonly<Record<StoryTrait, GroupOf>> = {
	story: storyName,
	mediaType: ({ mediaType }, { language }) =>
		mediaType === null ? null : (MEDIA_NAMES[mediaType]?.[language] ?? mediaType),
	topic: ({ labels }) => labels.topic ?? null,
	callToAction: ({ labels }) => labels.callToAction ?? null,
	offer: ({ labels }) => labels.offer ?? null,
	timeOfDay: ({ publishedAt }, { language, timezone }) =>
		publishedAt === null ? null : TIMES_OF_DAY[timeOfDay(publishedAt, timezone)][language],
};

function timeOfDay(instant: Date, timezone: string): TimeOfDay {
	const { hour } = DateTime.fromJSDate(instant, { zone: timezone });
	if (hour < 6) return 'night';
	if (hour < 12) return 'morning';
	return hour < 18 ? 'afternoon' : 'evening';
}

interface Sum {
	readonly group: string;
	stories: number;
	part: number;
	whole: number;
}

/**
 * Which creative, topic, call to action, offer and time brought most replies for the people reached.
 * One is called the best only where its 95 % interval lies above that of every other group.
 */
export const compareStories = (stories: readonly StoryCounts[], place: Place): StoryComparison[] =>
	Object.entries(TRAITS).map(([trait, groupOf]) => {
		const sums = sumUp(stories, (story) => groupOf(story, place));
		const verdict = verdictOf(sums);
		const texts = STORY_COMPARISON_TEXTS[trait as StoryTrait][place.language];
		return {
			trait: trait as StoryTrait,
			name: texts.name,
			verdict,
			reading: texts[verdict](sums[0]?.group ?? ''),
			groups: sums.map(({ group, stories: n, part, whole }) => ({
				group,
				stories: n,
				replyRate: figureOf({ kind: 'share', part, whole }, place.language),
				isTooFew: whole < FEW,
			})),
		};
	});

function sumUp(
	stories: readonly StoryCounts[],
	groupOf: (story: StoryCounts) => string | null,
): Sum[] {
	const sums = new Map<string, Sum>();
	for (const story of stories) {
		const group = groupOf(story);
		const rate = replyRateOf(story);
		if (group === null || rate.kind !== 'share') continue;
		const sum = sums.get(group) ?? { group, stories: 0, part: 0, whole: 0 };
		sum.stories += 1;
		sum.part += rate.part;
		sum.whole += rate.whole;
		sums.set(group, sum);
	}
	return [...sums.values()].toSorted(
		(a, b) => b.part / b.whole - a.part / a.whole || b.whole - a.whole,
	);
}

function verdictOf([first, ...others]: readonly Sum[]): StoryVerdict {
	if (first === undefined || others.length === 0) return 'nothingToCompare';
	const { low } = wilsonInterval(first.part, first.whole);
	const isAboveAll = others.every(({ part, whole }) => wilsonInterval(part, whole).high < low);
	if (isAboveAll && first.whole >= FEW) return 'best';
	return [first, ...others].some(({ whole }) => whole < FEW) ? 'tooFew' : 'noClearBest';
}
