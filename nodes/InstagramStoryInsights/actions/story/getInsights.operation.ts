import type { IDataObject } from 'n8n-workflow';
import type { StoryNumbers } from '../../../../core';
import { ACCOUNT } from '../../../shared/fields';
import { nodeClock } from '../../../shared/nodeClock';
import type { Operation, OperationRun } from '../../../shared/operation';
import type { ParameterPlace } from '../../../shared/parameters';
import { INSIGHT_OPTIONS, STORY } from '../../shared/fields';
import { accountOfItem, readSwitch, startInsightRun } from '../../shared/insightRun';
import type { InsightRun } from '../../shared/insightRun';
import { numbersItem } from '../../shared/numbersItem';
import { readStoryId } from '../../shared/readStoryId';

export const getInsights = {
	option: {
		name: 'Get Insights',
		value: 'getInsights',
		action: 'Get insights of a story',
		description:
			'Read the numbers of a story: from Instagram while it is live, afterwards from the Outreach Database',
	},
	properties: [ACCOUNT, STORY, INSIGHT_OPTIONS],
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const read = await run.eachItem(
			async (itemIndex) => await readNumbers(insightRun, { context: run.context, itemIndex }),
		);
		summarise(
			run,
			read.map(({ value }) => value.numbers),
		);
		return read.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value.item }));
	},
} satisfies Operation;

async function readNumbers(
	run: InsightRun,
	place: ParameterPlace,
): Promise<{ numbers: StoryNumbers; item: IDataObject }> {
	const { accountId, instagram } = await accountOfItem(run, place);
	const storyId = readStoryId(place);
	const numbers = await run.core.readStoryInsights(
		{ ledger: run.ledger, instagram, clock: nodeClock },
		{ accountId, storyId, repliesAreCounted: readSwitch(place, 'options.repliesAreCounted') },
	);
	return {
		numbers,
		item: {
			accountId,
			storyId,
			source: numbers.source,
			readAt: numbers.readAt?.toISOString() ?? null,
			publishedAt: numbers.publishedAt?.toISOString() ?? null,
			endsAt: numbers.endsAt?.toISOString() ?? null,
			...numbersItem(run.core, numbers.values),
		},
	};
}

function summarise(run: OperationRun, read: readonly StoryNumbers[]): void {
	const stored = read.filter(({ source }) => source === 'database').length;
	const live = read.length - stored;
	run.hint(
		`Numbers of ${read.length} ${read.length === 1 ? 'story' : 'stories'}: ${live} from Instagram, ${stored} from the Outreach Database because the story has ended.`,
	);
}
