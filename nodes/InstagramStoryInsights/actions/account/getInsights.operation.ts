import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { AccountBreakdown, InsightAnswer } from '../../../../core';
import { nodeClock } from '../../../shared/nodeClock';
import type { Operation } from '../../../shared/operation';
import { readChoice, refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { readMoment } from '../../../shared/readMoment';
import { ONLY_ACCOUNT } from '../../../shared/fields';
import { REPLIES_ARE_COUNTED } from '../../shared/fields';
import { accountOfItem, readSwitch, startInsightRun } from '../../shared/insightRun';
import type { InsightRun } from '../../shared/insightRun';
import { numbersItem } from '../../shared/numbersItem';

const DAY_MS = 86_400_000;

/** Instagram takes 30 days at most between the two. */
const SPAN_DAYS_MAX = 30;

const FIELDS: readonly INodeProperties[] = [
	ONLY_ACCOUNT,
	{
		displayName: 'Break Down By',
		name: 'breakdown',
		type: 'options',
		options: [
			{ name: 'Contact Button', value: 'contact_button_type' },
			{ name: 'Followers and Others', value: 'follow_type' },
			{ name: 'Kind of Post', value: 'media_product_type' },
			{ name: 'Nothing', value: 'none' },
		],
		default: 'none',
		description: 'Numbers that Instagram does not break down this way come as totals',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			REPLIES_ARE_COUNTED,
			{
				displayName: 'From',
				name: 'since',
				type: 'dateTime',
				default: '',
				description: 'Without it: 24 hours before the end',
			},
			{
				displayName: 'To',
				name: 'until',
				type: 'dateTime',
				default: '',
				description: 'Without it: now. At most 30 days after the start.',
			},
		],
	},
];

export const getInsights = {
	option: {
		name: 'Get Insights',
		value: 'getInsights',
		action: 'Get insights of an account',
		description: 'Read the numbers of your account over a time',
	},
	properties: FIELDS,
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const read = await run.eachItem(
			async (itemIndex) => await readNumbers(insightRun, { context: run.context, itemIndex }),
		);
		return read.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function readNumbers(run: InsightRun, place: ParameterPlace): Promise<IDataObject> {
	const { accountId, instagram } = await accountOfItem(run, place);
	const span = await readSpan(place);
	const answer = await instagram.getAccountInsights({
		accountId,
		...span,
		breakdown: readBreakdown(place),
		repliesAreCounted: readSwitch(place, 'options.repliesAreCounted'),
	});
	return {
		accountId,
		since: span.since.toISOString(),
		until: span.until.toISOString(),
		...numbersItem(run.core, run.core.snapshotOfAnswer(answer)),
		series: seriesOf(answer),
	};
}

const seriesOf = (answer: InsightAnswer): IDataObject =>
	Object.fromEntries(
		Object.entries(answer).flatMap(([metric, { series }]) =>
			series.length === 0 ? [] : [[metric, series.map((one) => ({ ...one }))]],
		),
	);

function readBreakdown(place: ParameterPlace): AccountBreakdown | null {
	const choice = readChoice(place, {
		name: 'breakdown',
		label: 'Break Down By',
		choices: ['none', 'contact_button_type', 'follow_type', 'media_product_type'],
	});
	return choice === 'none' ? null : choice;
}

async function readSpan(place: ParameterPlace): Promise<{ since: Date; until: Date }> {
	const until =
		(await readMoment(place, { name: 'options.until', label: 'To' })) ?? nodeClock.now();
	const since =
		(await readMoment(place, { name: 'options.since', label: 'From' })) ??
		new Date(until.getTime() - DAY_MS);
	const spanMs = until.getTime() - since.getTime();
	if (spanMs > 0 && spanMs <= SPAN_DAYS_MAX * DAY_MS) return { since, until };

	throw refusedParameter(
		place,
		`"From" and "To" must be up to ${SPAN_DAYS_MAX} days apart, "From" first`,
		'Correct them under Options. For a longer time, run it once for each month.',
	);
}
