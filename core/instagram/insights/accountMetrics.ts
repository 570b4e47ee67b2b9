import { BOTH_LOGINS } from '../login';
import type { InsightCall } from './askInsights';
import type { Metric } from './metric';

interface AccountMetric extends Metric {
	readonly type: 'total_value' | 'time_series';
	/** Instagram shows it from 100 followers (or engaged accounts) on. */
	readonly needsAudience: boolean;
}

const total = (name: string, changes: Partial<AccountMetric> = {}): AccountMetric => ({
	name,
	logins: BOTH_LOGINS,
	breakdowns: [],
	group: 'total',
	type: 'total_value',
	needsAudience: false,
	fact: 'facts/instagram.md §2.6',
	...changes,
});

const byProduct = ['media_product_type'];

/** What accounts are asked for, by the day. */
export const ACCOUNT_METRICS: readonly AccountMetric[] = [
	total('reach', { breakdowns: ['follow_type', 'media_product_type'] }),
	// The page calls it follower_type here; clients send follow_type.
	total('views', { breakdowns: ['follow_type', 'media_product_type'] }),
	total('accounts_engaged'),
	total('total_interactions', { breakdowns: byProduct }),
	total('likes', { breakdowns: byProduct }),
	total('comments', { breakdowns: byProduct }),
	total('saves', { breakdowns: byProduct }),
	total('shares', { breakdowns: byProduct }),
	// Story replies and quick reactions.
	total('replies'),
	total('reposts'),
	total('profile_links_taps', { breakdowns: ['contact_button_type'] }),
	total('follows_and_unfollows', { breakdowns: ['follow_type'], needsAudience: true }),
	total('follower_count', { group: 'series', type: 'time_series', needsAudience: true }),
];

export type AccountBreakdown = 'contact_button_type' | 'follow_type' | 'media_product_type';

const AUDIENCE_METRICS: ReadonlySet<string> = new Set(
	ACCOUNT_METRICS.filter(({ needsAudience }) => needsAudience).map(({ name }) => name),
);

export const needsAudience = (metric: string): boolean => AUDIENCE_METRICS.has(metric);

/** Metrics without the chosen breakdown are asked apart: it would fail the whole call. */
export function accountCalls(asked: {
	readonly breakdown: AccountBreakdown | null;
	readonly since: Date;
	readonly until: Date;
}): InsightCall[] {
	const { breakdown } = asked;
	const range = { period: 'day', since: unixSeconds(asked.since), until: unixSeconds(asked.until) };
	const has = ({ breakdowns }: AccountMetric): boolean =>
		breakdown !== null && breakdowns.includes(breakdown);
	const totals = ACCOUNT_METRICS.filter(({ type }) => type === 'total_value');
	const series = ACCOUNT_METRICS.filter(({ type }) => type === 'time_series');

	return [
		{ of: totals.filter((metric) => !has(metric)), more: { metric_type: 'total_value' } },
		{
			of: totals.filter(has),
			more: { metric_type: 'total_value', ...(breakdown === null ? {} : { breakdown }) },
		},
		{ of: series, more: { metric_type: 'time_series' } },
	]
		.filter(({ of }) => of.length > 0)
		.map(({ of, more }) => ({ metrics: of.map(({ name }) => name), query: { ...range, ...more } }));
}

const unixSeconds = (instant: Date): string => String(Math.floor(instant.getTime() / 1000));

export const AUDIENCES = {
	followers: 'follower_demographics',
	engaged: 'engaged_audience_demographics',
} as const;
export type Audience = keyof typeof AUDIENCES;

export type DemographicBreakdown = 'age' | 'city' | 'country' | 'gender';

/** The only two that still work for audiences (facts §2.6). */
export type Timeframe = 'this_week' | 'this_month';

export const demographicCall = (asked: {
	readonly audience: Audience;
	readonly breakdown: DemographicBreakdown;
	readonly timeframe: Timeframe;
}): InsightCall => ({
	metrics: [AUDIENCES[asked.audience]],
	query: {
		period: 'lifetime',
		metric_type: 'total_value',
		timeframe: asked.timeframe,
		breakdown: asked.breakdown,
	},
});
