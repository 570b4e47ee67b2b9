import { HOUR_MS } from '../../../shared/duration';
import { nodeClock } from '../../../shared/nodeClock';
import type { Operation, OperationRun } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { ONLY_ACCOUNT } from '../../../shared/fields';
import { SIMPLIFY } from '../../shared/fields';
import { accountOfItem, readSwitch, startInsightRun } from '../../shared/insightRun';
import type { InsightRun } from '../../shared/insightRun';
import { liveStoryItem, simplified } from './storyItem';

export const getMany = {
	option: {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get many stories',
		description: 'List the stories of an account that are live now',
	},
	properties: [
		ONLY_ACCOUNT,
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
		SIMPLIFY,
	],
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const listed = await run.eachItem(
			async (itemIndex) => await listStories(insightRun, { context: run.context, itemIndex }),
		);
		summarise(
			run,
			listed.map(({ value }) => value),
		);
		return listed.flatMap(({ itemIndex, value }) =>
			value.items.map((json) => ({ output: 0, itemIndex, json })),
		);
	},
} satisfies Operation;

type Listed = Awaited<ReturnType<typeof listStories>>;

async function listStories(run: InsightRun, place: ParameterPlace) {
	const { accountId, instagram } = await accountOfItem(run, place);
	const wanted = readSwitch(place, 'returnAll') ? undefined : (readNumber(place, 'limit') ?? 50);
	const { stories, unreadable } = await instagram.listStories(wanted);
	await run.ledger.saveStories(accountId, stories);

	const now = nodeClock.now();
	const stored = await run.ledger.readStories({ accountId, limit: Math.max(stories.length, 1) });
	const labels = new Map(stored.map(({ storyId, labels: own }) => [storyId, own]));
	const items = stories.map((story) =>
		liveStoryItem(story, { accountId, now, labels: labels.get(story.storyId) ?? {} }),
	);
	return {
		items: readSwitch(place, 'simplify') ? items.map(simplified) : items,
		endingSoon: stories.filter(({ endsAt }) => endsAt.getTime() - now.getTime() <= HOUR_MS).length,
		unreadable,
	};
}

function summarise(run: OperationRun, listed: readonly Listed[]): void {
	const sum = (of: (one: Listed) => number): number =>
		listed.reduce((total, one) => total + of(one), 0);
	const live = sum(({ items }) => items.length);
	const soon = sum(({ endingSoon }) => endingSoon);
	const unreadable = sum((one) => one.unreadable);
	run.hint(
		`${live} live ${live === 1 ? 'story' : 'stories'}; ${soon} ${soon === 1 ? 'ends' : 'end'} within the hour.`,
	);
	if (unreadable > 0) {
		run.hint(`Instagram listed ${unreadable} more in a form that cannot be read.`, 'warning');
	}
}
