import { createHash } from 'node:crypto';

import { DAY_MS, SECOND_MS } from '../world/clock';
import type { Account } from '../world/model';
import { accountOfPath, listParameter, textParameter } from './call';
import type { GraphCall, Parameters } from './call';
import { invalidParameter } from './errors';
import { graphTime } from './media';

interface MetricRule {
	period: 'day' | 'lifetime';
	types: readonly ('total_value' | 'time_series')[];
	breakdowns: readonly string[];
	/** About how much a day. */
	size: number;
	needs?: 'followers' | 'engagements';
}

const TOTAL = ['total_value'] as const;
const PRODUCT = ['media_product_type'] as const;
const DEMOGRAPHICS = ['age', 'city', 'country', 'gender'] as const;

/** Facts §2.6. `follow_type` and `follower_type` are both accepted: the page itself is inconsistent. */
const METRICS: Readonly<Record<string, MetricRule>> = {
	reach: {
		period: 'day',
		types: ['total_value', 'time_series'],
		breakdowns: ['media_product_type', 'follow_type'],
		size: 420,
	},
	views: {
		period: 'day',
		types: TOTAL,
		breakdowns: ['follower_type', 'follow_type', 'media_product_type'],
		size: 900,
	},
	accounts_engaged: { period: 'day', types: TOTAL, breakdowns: [], size: 36 },
	total_interactions: { period: 'day', types: TOTAL, breakdowns: PRODUCT, size: 60 },
	likes: { period: 'day', types: TOTAL, breakdowns: PRODUCT, size: 41 },
	comments: { period: 'day', types: TOTAL, breakdowns: PRODUCT, size: 5 },
	saves: { period: 'day', types: TOTAL, breakdowns: PRODUCT, size: 4 },
	shares: { period: 'day', types: TOTAL, breakdowns: PRODUCT, size: 6 },
	replies: { period: 'day', types: TOTAL, breakdowns: [], size: 8 },
	reposts: { period: 'day', types: TOTAL, breakdowns: [], size: 2 },
	profile_links_taps: { period: 'day', types: TOTAL, breakdowns: ['contact_button_type'], size: 3 },
	follows_and_unfollows: {
		period: 'day',
		types: TOTAL,
		breakdowns: ['follow_type'],
		size: 7,
		needs: 'followers',
	},
	follower_count: {
		period: 'day',
		types: ['time_series'],
		breakdowns: [],
		size: 4,
		needs: 'followers',
	},
	online_followers: {
		period: 'lifetime',
		types: ['time_series'],
		breakdowns: [],
		size: 70,
		needs: 'followers',
	},
	follower_demographics: {
		period: 'lifetime',
		types: TOTAL,
		breakdowns: DEMOGRAPHICS,
		size: 1_840,
		needs: 'followers',
	},
	engaged_audience_demographics: {
		period: 'lifetime',
		types: TOTAL,
		breakdowns: DEMOGRAPHICS,
		size: 420,
		needs: 'engagements',
	},
};

const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
	media_product_type: ['STORY', 'POST', 'REEL'],
	follow_type: ['FOLLOWER', 'NON_FOLLOWER'],
	follower_type: ['FOLLOWER', 'NON_FOLLOWER'],
	contact_button_type: ['CALL', 'DIRECTION', 'EMAIL'],
	age: ['18-24', '25-34', '35-44', '45-54'],
	city: ['Milan, Lombardy', 'Rome, Lazio', 'Madrid, Community of Madrid', 'Paris, Île-de-France'],
	country: ['IT', 'ES', 'FR', 'US'],
	gender: ['F', 'M', 'U'],
};

const SMALLEST_AUDIENCE = 100;
const TIMEFRAMES = ['this_week', 'this_month'];

export function answerAccountInsights(call: GraphCall, id: string): object {
	const account = accountOfPath(call.world, call.token, id);
	const metrics = listParameter(call.parameters, 'metric');
	if (metrics.length === 0) throw invalidParameter('The parameter metric is required');
	const request = readRequest(call.parameters, call.now);
	for (const metric of metrics) checkMetric(metric, request);
	return {
		data: metrics.flatMap((metric) => {
			const rule = METRICS[metric];
			return rule && hasAudience(account, rule)
				? [entryOf(account, { metric, rule }, request)]
				: [];
		}),
	};
}

interface Request {
	period: string | undefined;
	type: string | undefined;
	breakdown: string | undefined;
	timeframe: string | undefined;
	since: number;
	until: number;
}

/** The default range is the last 24 hours; a timeframe overrides since and until (facts §2.6). */
function readRequest(parameters: Parameters, now: number): Request {
	const until = secondsOf(parameters, 'until') ?? now;
	return {
		period: textParameter(parameters, 'period'),
		type: textParameter(parameters, 'metric_type'),
		breakdown: textParameter(parameters, 'breakdown'),
		timeframe: textParameter(parameters, 'timeframe'),
		since: secondsOf(parameters, 'since') ?? until - DAY_MS,
		until,
	};
}

function secondsOf(parameters: Parameters, name: string): number | undefined {
	const text = textParameter(parameters, name);
	if (text === undefined) return undefined;
	if (!/^\d+$/.test(text)) throw invalidParameter(`${name} must be a Unix timestamp`);
	return Number(text) * SECOND_MS;
}

function checkMetric(metric: string, request: Request): void {
	const rule = METRICS[metric];
	if (!rule)
		throw invalidParameter(
			`metric[0] must be one of the following values: ${Object.keys(METRICS).join(', ')}`,
		);
	if (request.period !== undefined && request.period !== rule.period) {
		throw invalidParameter(`(${metric}) metric is incompatible with the period ${request.period}`);
	}
	// Without metric_type the API assumes a series, so that metrics with totals only are refused.
	const type = request.type ?? 'time_series';
	if (!rule.types.some((allowed) => allowed === type)) {
		throw invalidParameter(
			`The following metrics (${metric}) should be specified with parameter metric_type=${rule.types[0] ?? ''}`,
		);
	}
	if (request.breakdown !== undefined && !rule.breakdowns.includes(request.breakdown)) {
		throw invalidParameter(
			`The breakdown ${request.breakdown} is incompatible with the metric ${metric}`,
		);
	}
	if (!metric.endsWith('_demographics')) return;
	if (request.timeframe === undefined || !TIMEFRAMES.includes(request.timeframe)) {
		throw invalidParameter(
			`timeframe must be one of the following values: ${TIMEFRAMES.join(', ')}`,
		);
	}
}

function hasAudience(account: Account, { needs }: MetricRule): boolean {
	if (needs === 'followers') return account.followersCount >= SMALLEST_AUDIENCE;
	return needs !== 'engagements' || account.engagementsCount >= SMALLEST_AUDIENCE;
}

function entryOf(
	account: Account,
	{ metric, rule }: { metric: string; rule: MetricRule },
	request: Request,
): object {
	const common = {
		name: metric,
		period: rule.period,
		title: metric.replaceAll('_', ' '),
		description: `Practice value of ${metric}`,
		id: `${account.id}/insights/${metric}/${rule.period}`,
	};
	const days = daysOf(request).map((endsAt) => ({
		value: dailyValue(`${account.id}/${metric}`, rule.size, endsAt),
		end_time: graphTime(endsAt),
	}));
	if ((request.type ?? 'time_series') === 'time_series') return { ...common, values: days };
	const value = days.reduce((sum, day) => sum + day.value, 0);
	if (request.breakdown === undefined) return { ...common, total_value: { value } };
	const breakdown = {
		dimension_keys: [request.breakdown],
		results: share(value, request.breakdown),
	};
	return { ...common, total_value: { value, breakdowns: [breakdown] } };
}

const MOST_DAYS = 90;

function daysOf({ since, until }: Request): number[] {
	const count = Math.min(Math.max(Math.ceil((until - since) / DAY_MS), 1), MOST_DAYS);
	return Array.from({ length: count }, (_, index) => until - (count - 1 - index) * DAY_MS);
}

/** The same day gives the same number, whenever it is asked. */
function dailyValue(subject: string, size: number, endsAt: number): number {
	const day = Math.floor(endsAt / DAY_MS);
	const noise = createHash('sha256').update(`${subject}/${day}`).digest().readUInt16BE(0) / 65_535;
	return Math.round(size * (0.7 + 0.6 * noise));
}

function share(value: number, breakdown: string): object[] {
	const dimensions = DIMENSIONS[breakdown] ?? [];
	let left = value;
	return dimensions.map((dimension, index) => {
		const part = index === dimensions.length - 1 ? left : Math.floor(left / 2);
		left -= part;
		return { dimension_values: [dimension], value: part };
	});
}
