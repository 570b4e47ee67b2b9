import type { StoryCounts } from '../../ledger/reportRecords';
import type { Language } from '../../outreach/reasons';
import { count, missing, share, type Measure } from '../measure';
import { figureOf, type Figure } from '../reportKpis';
import { FEW } from '../verdicts';
import { storyName } from './storyName';

export interface StoryReading extends Pick<
	StoryCounts,
	'accountId' | 'storyId' | 'publishedAt' | 'mediaType' | 'labels' | 'snapshots'
> {
	/** What a person calls it: when it was published, and its topic or campaign. */
	readonly name: string;
	readonly views: Figure;
	/** People whom it reached, by Instagram; without that, people in viewer lists. */
	readonly reached: Figure;
	readonly repliers: Figure;
	/** People who replied, of people reached. */
	readonly replyRate: Figure;
	readonly isTooFew: boolean;
	readonly exits: Figure;
	readonly tapsForward: Figure;
	readonly tapsBack: Figure;
	readonly profileVisits: Figure;
}

/** @param timezone IANA zone of the names' dates */
export const reportStories = (
	stories: readonly StoryCounts[],
	{ language, timezone }: { language: Language; timezone: string },
): StoryReading[] =>
	stories.map((story) => {
		const { accountId, storyId, publishedAt, mediaType, labels, snapshots } = story;
		const rate = replyRateOf(story);
		const metric = (name: string): Figure => figureOf(metricOf(story, name), language);
		return {
			accountId,
			storyId,
			publishedAt,
			mediaType,
			labels,
			snapshots,
			name: storyName(story, { language, timezone }),
			views: metric('views'),
			reached: figureOf(reachedBy(story), language),
			repliers: figureOf(count(story.repliers), language),
			replyRate: figureOf(rate, language),
			isTooFew: rate.kind === 'share' && rate.whole < FEW,
			exits: metric('navigation/tap_exit'),
			tapsForward: metric('navigation/tap_forward'),
			tapsBack: metric('navigation/tap_back'),
			profileVisits: metric('profile_visits'),
		};
	});

const metricOf = ({ metrics }: StoryCounts, name: string): Measure =>
	metrics[name] === undefined ? missing('noStoryNumber') : count(metrics[name]);

function reachedBy(story: StoryCounts): Measure {
	const reach = metricOf(story, 'reach');
	if (reach.kind === 'count' || story.listed === 0) return reach;
	return count(story.listed);
}

/** A story that more people answered than saw has numbers from before most of them came. */
export function replyRateOf(story: StoryCounts): Measure {
	const reached = reachedBy(story);
	if (reached.kind !== 'count') return reached;
	if (story.repliers > reached.count) return missing('storyNumbersTooOld');
	return share(story.repliers, reached.count, 'nobodyReached');
}
