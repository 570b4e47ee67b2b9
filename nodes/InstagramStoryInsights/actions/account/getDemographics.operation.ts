import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { DemographicBreakdown } from '../../../../core';
import type { Operation } from '../../../shared/operation';
import { readChoice, refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { ONLY_ACCOUNT } from '../../../shared/fields';
import { accountOfItem, startInsightRun } from '../../shared/insightRun';
import type { InsightRun } from '../../shared/insightRun';

const BREAKDOWNS: readonly DemographicBreakdown[] = ['age', 'city', 'country', 'gender'];

const FIELDS: readonly INodeProperties[] = [
	ONLY_ACCOUNT,
	{
		displayName: 'Audience',
		name: 'audience',
		type: 'options',
		options: [
			{ name: 'Engaged Accounts', value: 'engaged', description: 'Who reacted to what you posted' },
			{ name: 'Followers', value: 'followers' },
		],
		default: 'followers',
		description: 'Instagram shows an audience from 100 accounts on',
	},
	{
		displayName: 'Break Down By',
		name: 'breakdowns',
		type: 'multiOptions',
		options: [
			{ name: 'Age', value: 'age' },
			{ name: 'City', value: 'city' },
			{ name: 'Country', value: 'country' },
			{ name: 'Gender', value: 'gender' },
		],
		default: ['age', 'country', 'gender'],
		description: 'Each of them costs one call. Instagram gives the 45 largest groups.',
	},
	{
		displayName: 'Time',
		name: 'timeframe',
		type: 'options',
		options: [
			{ name: 'Last 30 Days', value: 'this_month' },
			{ name: 'Last 7 Days', value: 'this_week' },
		],
		default: 'this_month',
		description: 'Whose activity counts',
	},
];

export const getDemographics = {
	option: {
		name: 'Get Demographics',
		value: 'getDemographics',
		action: 'Get demographics of an account',
		description: 'Read where your audience lives, how old they are and which gender they gave',
	},
	properties: FIELDS,
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const read = await run.eachItem(
			async (itemIndex) => await readAudience(insightRun, { context: run.context, itemIndex }),
		);
		return read.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function readAudience(run: InsightRun, place: ParameterPlace): Promise<IDataObject> {
	const { accountId, instagram } = await accountOfItem(run, place);
	const audience = readChoice(place, {
		name: 'audience',
		label: 'Audience',
		choices: ['followers', 'engaged'],
	});
	const timeframe = readChoice(place, {
		name: 'timeframe',
		label: 'Time',
		choices: ['this_month', 'this_week'],
	});
	const breakdowns = readBreakdowns(place);
	const read = await instagram.getDemographics({ accountId, audience, timeframe, breakdowns });

	const groups = BREAKDOWNS.map((breakdown) => {
		const found = read[breakdown]?.breakdowns[breakdown];
		return [breakdown, found === undefined ? null : { ...found }] as const;
	});
	const missing = breakdowns.flatMap((breakdown) => {
		const reason = read[breakdown]?.reason ?? 'notDelivered';
		if (read[breakdown]?.breakdowns[breakdown] !== undefined) return [];
		return [{ breakdown, reason, explanation: run.core.explainMissing(reason) }];
	});
	return { accountId, audience, timeframe, ...Object.fromEntries(groups), missing };
}

function readBreakdowns(place: ParameterPlace): DemographicBreakdown[] {
	const chosen: unknown = place.context.getNodeParameter('breakdowns', place.itemIndex, []);
	const list = Array.isArray(chosen) ? chosen : String(chosen).split(',');
	const wanted = list.map((one) => String(one).trim());
	const breakdowns = BREAKDOWNS.filter((breakdown) => wanted.includes(breakdown));
	if (breakdowns.length > 0) return breakdowns;

	throw refusedParameter(
		place,
		'"Break Down By" is empty',
		'Choose at least one of Age, City, Country and Gender.',
	);
}
