import { z } from 'zod';
import type { MissingReason } from './missingReasons';

/** What an answer about insights says; anything that may come from outside is read without trust. */
export interface InsightReading {
	/** `read` even where single numbers are missing; else why there is none at all. */
	readonly kind:
		'read' | 'noData' | 'fewerThanFive' | 'beforeConversion' | 'refused' | 'unreadable';
	/** By name, lower case; unknown ones pass through. A metric that was not delivered is absent. */
	readonly metrics: Readonly<Record<string, MetricReading>>;
}

export interface MetricReading {
	/** A count, or null with its reason; never a 0 that was not counted. */
	readonly value: number | null;
	readonly reason: MissingReason | null;
	/** By dimension, then by its value, such as `story_navigation_action_type` -> `tap_exit`. */
	readonly breakdowns: Readonly<Record<string, Breakdown>>;
	/** Day by day, where Instagram gave more than one value or their ends. */
	readonly series: ReadonlyArray<{ readonly value: number | null; readonly endsAt: string | null }>;
}

export type Breakdown = Readonly<Record<string, number | null>>;

const METRIC_NAME = /^[a-z][a-z0-9_]{0,63}$/;
const METRICS_MAX = 200;
/** Graph gives the top 45 (facts §2.6); hours and ages are fewer. */
const VALUES_MAX = 200;
/** "Fewer than five" in webhooks (facts §2.5). */
const TOO_FEW = -1;
/** These names are shown as they are; all others arrive in either case (facts §2.4). */
const CASE_MATTERS: ReadonlySet<string> = new Set(['age', 'city', 'country', 'gender']);

const entry = z.object({
	name: z.string(),
	values: z.array(z.unknown()).optional().catch(undefined),
	total_value: z
		.object({ value: z.unknown(), breakdowns: z.array(z.unknown()).optional().catch(undefined) })
		.optional()
		.catch(undefined),
});
const oneValue = z.object({
	value: z.unknown(),
	end_time: z.string().max(40).optional().catch(undefined),
});
const breakdown = z.object({
	dimension_keys: z.array(z.string().max(64)).min(1).max(5),
	results: z.array(z.unknown()),
});
const result = z.object({ dimension_values: z.array(z.string().max(200)), value: z.unknown() });
const refusal = z.object({
	error: z.object({ code: z.number(), error_subcode: z.number().nullish().catch(null) }),
});

/**
 * The counts in an answer of `/{media}/insights` or `/{account}/insights`, or why there are none
 * (facts/instagram.md §2.4-2.6). Takes any JSON and never throws.
 *
 * @param options.repliesAreCounted the account is outside Europe and Japan, where 0 replies are 0
 */
export function readInsights(
	response: unknown,
	options: { readonly repliesAreCounted?: boolean } = {},
): InsightReading {
	const refused = refusal.safeParse(response);
	if (refused.success) return { kind: kindOfRefusal(refused.data.error), metrics: {} };

	const body = z.object({ data: z.array(z.unknown()) }).safeParse(response);
	if (!body.success) return { kind: 'unreadable', metrics: {} };

	const metrics = body.data.data.slice(0, METRICS_MAX).flatMap((raw) => {
		const parsed = entry.safeParse(raw);
		const name = parsed.success ? parsed.data.name.toLowerCase() : '';
		return parsed.success && METRIC_NAME.test(name)
			? [[name, readMetric(name, parsed.data, options)] as const]
			: [];
	});
	return { kind: metrics.length === 0 ? 'noData' : 'read', metrics: Object.fromEntries(metrics) };
}

/**
 * 10 without a subcode means fewer than five viewers on this path (facts §2.4); a missing permission
 * looks the same, so who asks must find out.
 */
function kindOfRefusal(error: z.infer<typeof refusal>['error']): InsightReading['kind'] {
	const { code, error_subcode: subcode } = error;
	if (code === 10 && !subcode) return 'fewerThanFive';
	return subcode === 2108006 ? 'beforeConversion' : 'refused';
}

function readMetric(
	name: string,
	{ values = [], total_value: total }: z.infer<typeof entry>,
	options: { readonly repliesAreCounted?: boolean },
): MetricReading {
	const parsed = values.slice(0, VALUES_MAX).flatMap((raw) => {
		const one = oneValue.safeParse(raw);
		return one.success ? [one.data] : [];
	});
	const raw = parsed[0]?.value ?? total?.value;
	const inside: Record<string, Breakdown> =
		raw instanceof Object ? { value: breakdownOfObject(raw) } : {};
	const series = parsed.map(({ value, end_time: endsAt }) => ({
		value: readCount(value).value,
		endsAt: endsAt ?? null,
	}));
	const isSeries = series.length > 1 || series.some(({ endsAt }) => endsAt !== null);
	const isUncounted = name === 'replies' && raw === 0 && options.repliesAreCounted !== true;
	return {
		...(isUncounted ? { value: null, reason: 'repliesNotCounted' as const } : readCount(raw)),
		breakdowns: { ...inside, ...readBreakdowns(total?.breakdowns ?? []) },
		series: isSeries ? series : [],
	};
}

/** A number from 0 on that JSON can hold exactly. */
function readCount(raw: unknown): Pick<MetricReading, 'value' | 'reason'> {
	if (raw === undefined || raw === null) return { value: null, reason: 'notDelivered' };
	if (raw === TOO_FEW) return { value: null, reason: 'fewerThanFive' };
	const isCount = typeof raw === 'number' && raw >= 0 && raw <= Number.MAX_SAFE_INTEGER;
	return isCount ? { value: raw, reason: null } : { value: null, reason: 'unreadable' };
}

/** Some metrics answer a map, such as hour of the day -> followers online. */
const breakdownOfObject = (values: object): Breakdown =>
	Object.fromEntries(
		Object.entries(values)
			.slice(0, VALUES_MAX)
			.map(([name, value]) => [name, readCount(value).value]),
	);

function readBreakdowns(raw: readonly unknown[]): Record<string, Breakdown> {
	const read = raw.flatMap((one) => {
		const parsed = breakdown.safeParse(one);
		if (!parsed.success) return [];
		const key = parsed.data.dimension_keys.join(' / ').toLowerCase();
		return [[key, readResults(key, parsed.data.results)] as const];
	});
	return Object.fromEntries(read);
}

function readResults(key: string, results: readonly unknown[]): Breakdown {
	const read = results.slice(0, VALUES_MAX).flatMap((one) => {
		const parsed = result.safeParse(one);
		if (!parsed.success) return [];
		const name = parsed.data.dimension_values.join(' / ');
		const shown = CASE_MATTERS.has(key) ? name : name.toLowerCase();
		return [[shown, readCount(parsed.data.value).value] as const];
	});
	return Object.fromEntries(read);
}
