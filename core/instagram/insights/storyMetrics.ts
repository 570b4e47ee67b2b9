import { BOTH_LOGINS, FACEBOOK_ONLY } from '../login';
import type { Login } from '../login';
import type { InsightCall } from './askInsights';
import type { Metric } from './metric';

const plain = (name: string, changes: Partial<Metric> = {}): Metric => ({
	name,
	logins: BOTH_LOGINS,
	breakdowns: [],
	group: 'plain',
	fact: 'facts/instagram.md §2.4',
	...changes,
});

/**
 * What stories are asked for. Not in it: `impressions`, which exists for media from before July 2024
 * only, and the metrics of posts and reels.
 */
export const STORY_METRICS: readonly Metric[] = [
	plain('views'),
	plain('reach'),
	// 0 for creators in Europe and Japan.
	plain('replies'),
	plain('shares'),
	plain('reposts'),
	plain('follows'),
	plain('profile_visits'),
	plain('total_interactions'),
	// Taps on link stickers, since June 2026.
	plain('link_clicks', { logins: FACEBOOK_ONLY }),
	// With boosts and views on Facebook.
	plain('total_views', { logins: FACEBOOK_ONLY }),
	// Fails the whole call for a story that was not shared to Facebook.
	plain('facebook_views', { group: 'facebook_views' }),
	plain('navigation', { breakdowns: ['story_navigation_action_type'], group: 'navigation' }),
	plain('profile_activity', { breakdowns: ['action_type'], group: 'profile_activity' }),
];

/** The fewest calls in which no metric can fail another one's breakdown. */
export function storyCalls(login: Login): InsightCall[] {
	const served = STORY_METRICS.filter(({ logins }) => logins.includes(login));
	const groups = new Map<string, Metric[]>();
	for (const metric of served) {
		groups.set(metric.group, [...(groups.get(metric.group) ?? []), metric]);
	}
	return [...groups.values()].map((metrics): InsightCall => {
		const breakdown = metrics.flatMap(({ breakdowns }) => breakdowns).join(',');
		return {
			metrics: metrics.map(({ name }) => name),
			query: breakdown === '' ? {} : { breakdown },
		};
	});
}
