import type { Hono } from 'hono';

import { HOUR_MS } from '../world/clock';
import { isAlive } from '../world/media';
import type { Account, Media, Token } from '../world/model';
import type { World } from '../world/world';
import { answerAccountInsights } from './accountInsights';
import { listParameter, requireScope } from './call';
import type { GraphCall, GraphEnv } from './call';
import { invalidParameter, refuse, unknownObject } from './errors';
import { graphRoute } from './route';

interface MetricRule {
	breakdown?: string;
	isFacebookLoginOnly?: boolean;
	/** Known to the API, but not for this kind of media. */
	isForPostsOnly?: boolean;
}

/** Facts §2.4, row by row. */
const STORY_METRICS: Readonly<Record<string, MetricRule>> = {
	views: {},
	reach: {},
	replies: {},
	shares: {},
	reposts: {},
	follows: {},
	profile_visits: {},
	profile_activity: { breakdown: 'action_type' },
	navigation: { breakdown: 'story_navigation_action_type' },
	total_interactions: {},
	link_clicks: { isFacebookLoginOnly: true },
	facebook_views: {},
	total_views: { isFacebookLoginOnly: true },
	impressions: {},
	saved: { isForPostsOnly: true },
	likes: { isForPostsOnly: true },
	comments: { isForPostsOnly: true },
	ig_reels_avg_watch_time: { isForPostsOnly: true },
	ig_reels_video_view_total_time: { isForPostsOnly: true },
};

const POST_METRICS = [
	'views',
	'reach',
	'shares',
	'saved',
	'likes',
	'comments',
	'reposts',
	'follows',
	'profile_visits',
	'total_interactions',
];

/** Facts §2.4: `impressions` exists for media from before this date only. */
const IMPRESSIONS_UNTIL = Date.parse('2024-07-02T00:00:00Z');

const FEWEST_VIEWERS = 5;

/** Facts §2.4: replies are 0 for creators in Europe and Japan. */
const COUNTRIES_WITHOUT_REPLIES = new Set(
	'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
		' ',
	),
);

export function insightRoutes(router: Hono<GraphEnv>, world: World): void {
	router.get(
		'/:id/insights',
		graphRoute(
			world,
			{
				name: 'insights',
				alsoKnownAs: ({ id }) => [world.media.has(id) ? 'storyInsights' : 'accountInsights'],
			},
			readInsights,
		),
	);
}

/** The path's id decides: an account (or `me`) or one of its media. */
function readInsights(call: GraphCall): object {
	requireScope(call.token, 'insights');
	const id = call.context.req.param('id') ?? 'me';
	const medium = call.world.media.get(id);
	return medium ? answerMediaInsights(call, medium) : answerAccountInsights(call, id);
}

function answerMediaInsights(call: GraphCall, medium: Media): object {
	const { world, token, parameters, now } = call;
	const account = world.account(medium.accountId);
	if (!account || (token.login === 'instagram' && medium.accountId !== token.accountId))
		throw unknownObject(medium.id);
	const metrics = listParameter(parameters, 'metric');
	if (metrics.length === 0) throw invalidParameter('The parameter metric is required');
	// One metric that may not be asked for fails the whole call (facts §2.4).
	for (const metric of metrics) checkMetric(metric, medium, token);
	const breakdowns = listParameter(parameters, 'breakdown');
	for (const breakdown of breakdowns) checkBreakdown(breakdown, metrics);
	if (medium.isFromBeforeConversion) refuse('beforeConversion');
	if (!hasInsights(medium, now)) return { data: [] };
	const subject = { medium, account, now };
	if (valueOf('reach', subject) < FEWEST_VIEWERS) refuse('tooFewViewers');
	const hasBreakdown = breakdowns.length > 0;
	return { data: metrics.map((metric) => entryOf(world, subject, { metric, hasBreakdown })) };
}

function checkMetric(metric: string, medium: Media, token: Token): void {
	const rule = STORY_METRICS[metric];
	if (!rule)
		throw invalidParameter(
			`metric[0] must be one of the following values: ${Object.keys(STORY_METRICS).join(', ')}`,
		);
	if (medium.productType !== 'STORY') {
		if (POST_METRICS.includes(metric)) return;
		throw unsupported(metric);
	}
	if (rule.isForPostsOnly === true) throw unsupported(metric);
	if (rule.isFacebookLoginOnly === true && token.login !== 'facebook') throw unsupported(metric);
	if (metric === 'impressions' && medium.publishedAt >= IMPRESSIONS_UNTIL)
		throw unsupported(metric);
	if (metric === 'facebook_views' && !medium.isSharedToFacebook)
		throw invalidParameter('The media is not shared to Facebook');
}

function unsupported(metric: string): Error {
	return invalidParameter(`The metric ${metric} is not supported for this media type`);
}

/** A breakdown next to any metric without it fails with no useful word (facts §2.4). */
function checkBreakdown(breakdown: string, metrics: readonly string[]): void {
	const isForAll = metrics.every((metric) => STORY_METRICS[metric]?.breakdown === breakdown);
	if (!isForAll) refuse('breakdownUnknown');
}

/** Nothing is known: an empty list, never zeros. A highlight keeps its numbers after 24 hours (facts §2.5). */
function hasInsights(medium: Media, now: number): boolean {
	if (medium.areInsightsDelayed || medium.publishedAt > now) return false;
	return medium.productType !== 'STORY' || isAlive(medium, now) || medium.isHighlight;
}

interface Subject {
	medium: Media;
	account: Account;
	now: number;
}

const GROWTH_MS = 5 * HOUR_MS;

/** A growing story shows the part of its totals reached by now: most viewers come in the first hours. */
function valueOf(metric: string, { medium, account, now }: Subject): number {
	if (metric === 'replies' && COUNTRIES_WITHOUT_REPLIES.has(account.country)) return 0;
	return grown(medium.metrics[metric] ?? 0, medium, now);
}

function grown(total: number, medium: Media, now: number): number {
	if (!medium.isGrowing) return total;
	const age = Math.min(Math.max(now - medium.publishedAt, 0), 24 * HOUR_MS);
	const share = (1 - Math.exp(-age / GROWTH_MS)) / (1 - Math.exp((-24 * HOUR_MS) / GROWTH_MS));
	return Math.floor(total * share);
}

/** The two shapes of facts §2.4: `values` for plain metrics, `total_value` for those with breakdowns. */
function entryOf(
	world: World,
	subject: Subject,
	{ metric, hasBreakdown }: { metric: string; hasBreakdown: boolean },
): object {
	const { medium, now } = subject;
	const common = {
		name: metric,
		period: 'lifetime',
		title: metric.replaceAll('_', ' '),
		description: `Practice value of ${metric}`,
		id: `${medium.id}/insights/${metric}/lifetime`,
	};
	const value = valueOf(metric, subject);
	const breakdown = STORY_METRICS[metric]?.breakdown;
	if (breakdown === undefined || medium.productType !== 'STORY')
		return { ...common, values: [{ value }] };
	if (!hasBreakdown) return { ...common, total_value: { value } };
	const results = Object.entries(medium.breakdowns[metric] ?? {}).map(([dimension, total]) => ({
		dimension_values: [world.app.upperCaseDimensions ? dimension.toUpperCase() : dimension],
		value: grown(total, medium, now),
	}));
	return {
		...common,
		total_value: { value, breakdowns: [{ dimension_keys: [breakdown], results }] },
	};
}
