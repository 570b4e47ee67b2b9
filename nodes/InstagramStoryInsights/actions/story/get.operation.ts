import type { IDataObject } from 'n8n-workflow';
import { ACCOUNT } from '../../../shared/fields';
import { nodeClock } from '../../../shared/nodeClock';
import type { Operation } from '../../../shared/operation';
import type { ParameterPlace } from '../../../shared/parameters';
import { SIMPLIFY, STORY } from '../../shared/fields';
import { accountOfItem, readSwitch, startInsightRun } from '../../shared/insightRun';
import type { InsightRun } from '../../shared/insightRun';
import { readStoryId } from '../../shared/readStoryId';
import { liveStoryItem, simplified, storyItem } from './storyItem';

export const get = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a story',
		description: 'Read one story from Instagram, or from the Outreach Database when it is gone',
	},
	properties: [ACCOUNT, STORY, SIMPLIFY],
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const read = await run.eachItem(
			async (itemIndex) => await readStory(insightRun, { context: run.context, itemIndex }),
		);
		return read.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function readStory(run: InsightRun, place: ParameterPlace): Promise<IDataObject> {
	const { accountId, instagram } = await accountOfItem(run, place);
	const storyId = readStoryId(place);
	const now = nodeClock.now();
	const ports = { ledger: run.ledger, instagram };
	const story = await run.core.findStory(ports, { accountId, storyId });
	const known = await run.ledger.readStory(accountId, storyId);
	if (known === null) throw run.core.storyUnknown();
	if (story === null) return storyItem(known, 'database', now);

	const item = liveStoryItem(story, { accountId, now, labels: known.labels });
	return readSwitch(place, 'simplify') ? simplified(item) : item;
}
