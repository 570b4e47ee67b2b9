import type { GraphFailure } from '../failure';
import type { GraphConnection } from '../graphConnection';
import { graphRequestError } from '../graphRequestError';
import { readGraph } from '../readGraph';
import type { GraphRead } from '../readGraph';
import type { MissingReason } from './missingReasons';
import { readInsights } from './readInsights';
import type { InsightReading, MetricReading } from './readInsights';

/** Metrics that may be asked together, and what is asked of them. */
export interface InsightCall {
	readonly metrics: readonly string[];
	readonly query: Readonly<Record<string, string>>;
}

export interface InsightQuestion {
	/** Of a story, 10 without a subcode means fewer than five viewers; of an account, no permission. */
	readonly subject: 'story' | 'account';
	/** Below the version, such as `/me/insights`. */
	readonly path: string;
	readonly calls: readonly InsightCall[];
	/** The account is outside Europe and Japan, where 0 replies are 0. */
	readonly repliesAreCounted: boolean;
}

/** Every metric asked for, each with its number or why there is none; unknown ones pass through. */
export type InsightAnswer = Readonly<Record<string, MetricReading>>;

/** All metrics of a story are missing for this one reason, so no further call is worth it. */
function reasonForAll(
	{ subject }: InsightQuestion,
	asked: GraphRead,
	reading: InsightReading,
): MissingReason | null {
	if (subject === 'account' || asked.kind === 'read') return null;
	if (asked.failure.class === 'notFound') return 'notFound';
	const { kind } = reading;
	return kind === 'fewerThanFive' || kind === 'beforeConversion' ? kind : null;
}

/** The next call would meet the same: the token, a limit or the whole account. */
const ENDS_ALL: ReadonlySet<GraphFailure['class']> = new Set([
	'tokenDead',
	'rateLimited',
	'accountRestricted',
	'permissionMissing',
	'notFound',
]);

/** About one metric or breakdown; the others may be fine (facts/instagram.md §2.4). */
const MAY_BE_ONE_METRIC: ReadonlySet<GraphFailure['class']> = new Set([
	'invalidRequest',
	'unknown',
]);

interface State {
	readonly metrics: Map<string, MetricReading>;
	/** Why some numbers could not be asked for. */
	failure: GraphFailure | null;
	isOver: boolean;
}

/**
 * Asks call by call. A call that is refused because of one metric is asked again metric by metric, so
 * that a refused metric costs only itself.
 *
 * @throws UserFacingError when nothing was answered at all
 */
export async function askInsights(
	connection: GraphConnection,
	question: InsightQuestion,
): Promise<InsightAnswer> {
	const state: State = { metrics: new Map(), failure: null, isOver: false };
	for (const call of question.calls) {
		if (state.isOver) keep(state, call, 'noAnswer');
		else await askOne(connection, question, { call, state });
	}

	const wasAnswered = [...state.metrics.values()].some(({ reason }) => reason !== 'noAnswer');
	if (state.failure !== null && !wasAnswered) throw graphRequestError(state.failure);
	return Object.fromEntries(state.metrics);
}

async function askOne(
	connection: GraphConnection,
	question: InsightQuestion,
	{ call, state }: { readonly call: InsightCall; readonly state: State },
): Promise<void> {
	const asked = await readGraph(connection, {
		path: question.path,
		query: { metric: call.metrics.join(','), ...call.query },
	});
	const reading = readInsights(asked.body, question);
	const forAll = reasonForAll(question, asked, reading);
	if (forAll !== null) {
		for (const one of question.calls) keep(state, one, forAll);
		state.isOver = true;
		return;
	}
	if (asked.kind === 'read') {
		for (const [name, metric] of Object.entries(reading.metrics)) state.metrics.set(name, metric);
		keep(state, call, reading.kind === 'noData' ? 'noData' : 'notDelivered');
		return;
	}
	await afterRefusal(connection, question, { call, state, failure: asked.failure });
}

async function afterRefusal(
	connection: GraphConnection,
	question: InsightQuestion,
	refused: { readonly call: InsightCall; readonly state: State; readonly failure: GraphFailure },
): Promise<void> {
	const { call, state, failure } = refused;
	if (MAY_BE_ONE_METRIC.has(failure.class) && call.metrics.length > 1) {
		for (const metric of call.metrics) {
			const single = { ...call, metrics: [metric] };
			if (state.isOver) keep(state, single, 'noAnswer');
			else await askOne(connection, question, { call: single, state });
		}
		return;
	}
	if (failure.class === 'invalidRequest') {
		keep(state, call, 'refused');
		return;
	}
	state.failure ??= failure;
	state.isOver ||= ENDS_ALL.has(failure.class);
	keep(state, call, 'noAnswer');
}

/** What is known already stays. */
function keep(state: State, { metrics }: InsightCall, reason: MissingReason): void {
	for (const name of metrics) {
		if (!state.metrics.has(name)) state.metrics.set(name, missing(reason));
	}
}

export const missing = (reason: MissingReason): MetricReading => ({
	value: null,
	reason,
	breakdowns: {},
	series: [],
});
