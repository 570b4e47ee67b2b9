import { DAY_MS, MINUTE_MS } from '../world/clock';
import { aMedium } from '../world/defaults';
import { fixedMediaId } from '../world/ids';
import type { Media } from '../world/model';
import type { SeededRandom } from '../world/random';

/** Days ago and caption. The last one is minutes old and has fewer than five viewers (facts §2.4). */
const STORIES: readonly (readonly [number, string])[] = [
	[9.6, 'New week, new dough'],
	[8.6, 'Meet Anna, our night baker'],
	[7.7, 'Vote: rye or spelt?'],
	[6.5, 'Focaccia Friday'],
	[5.6, 'Behind the oven door'],
	[4.6, 'Sunday brunch is back'],
	[3.6, 'Reply YES for a quick 10 % code'],
	[2.6, 'How we shape a baguette'],
	[1.6, 'Panettone season opens'],
	[0.7, 'Reply YES for the tasting list'],
	[0.02, 'Just out: cinnamon rolls'],
];

const TINY_STORY_METRICS = {
	views: 4,
	reach: 3,
	replies: 0,
	shares: 0,
	reposts: 0,
	follows: 0,
	profile_visits: 1,
	profile_activity: 0,
	navigation: 3,
	total_interactions: 1,
	total_views: 4,
	link_clicks: 1,
};

export function demoStories(accountId: string, now: number, random: SeededRandom): Media[] {
	return STORIES.map(([daysAgo, caption], index) => {
		const isTiny = index === STORIES.length - 1;
		const id = fixedMediaId(`demo-${index + 1}`);
		const publishedAt = Math.round((now - daysAgo * DAY_MS) / MINUTE_MS) * MINUTE_MS;
		const common = {
			id,
			accountId,
			publishedAt,
			caption,
			mediaType: index % 3 === 0 ? 'VIDEO' : 'IMAGE',
		} as const;
		if (isTiny)
			return aMedium({
				...common,
				metrics: TINY_STORY_METRICS,
				breakdowns: { navigation: { tap_forward: 3 } },
			});
		return aMedium({ ...common, ...plausibleNumbers(random), isGrowing: true });
	});
}

function plausibleNumbers(random: SeededRandom): Pick<Media, 'metrics' | 'breakdowns'> {
	const reach = random.integer(190, 420);
	const navigation = {
		tap_forward: Math.round(reach * 0.62),
		tap_back: random.integer(8, 30),
		tap_exit: random.integer(20, 60),
		swipe_forward: random.integer(15, 45),
	};
	const activity = { bio_link_clicked: random.integer(1, 6), direction: random.integer(0, 3) };
	const metrics = {
		views: Math.round(reach * 1.25),
		reach,
		replies: random.integer(5, 25),
		shares: random.integer(1, 12),
		reposts: random.integer(0, 4),
		follows: random.integer(0, 5),
		profile_visits: random.integer(4, 18),
		profile_activity: sum(activity),
		navigation: sum(navigation),
		total_interactions: random.integer(18, 60),
		total_views: Math.round(reach * 1.4),
		link_clicks: random.integer(3, 21),
	};
	return { metrics, breakdowns: { navigation, profile_activity: activity } };
}

function sum(counts: Readonly<Record<string, number>>): number {
	return Object.values(counts).reduce((total, count) => total + count, 0);
}
