import type { IDataObject } from 'n8n-workflow';
import type { ConnectedAccount } from '../../../shared/instagramAccess';
import type { Operation } from '../../../shared/operation';
import { readChoice } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { accountOfItem, startInsightRun } from '../../shared/insightRun';
import type { InsightRun } from '../../shared/insightRun';
import { readStoryId } from '../../shared/readStoryId';
import { LABEL_FIELDS } from './labelFields';
import { labelsOfFields, labelsOfRow, storyOfRow } from './readLabels';

export const label = {
	option: {
		name: 'Label',
		value: 'label',
		action: 'Label a story',
		description:
			'Say what a story is about: topic, campaign, call to action, offer, place, language. Messages, segments and reports go by it.',
	},
	properties: LABEL_FIELDS,
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const labelled = await run.eachItem(
			async (itemIndex) => await labelStory(insightRun, { context: run.context, itemIndex }),
		);
		const stories = new Set(labelled.map(({ value }) => value.storyId)).size;
		run.hint(`${stories} ${stories === 1 ? 'story' : 'stories'} labelled.`);
		return labelled.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function labelStory(run: InsightRun, place: ParameterPlace): Promise<IDataObject> {
	const labelsFrom = readChoice(place, {
		name: 'labelsFrom',
		label: 'Labels From',
		choices: ['fields', 'items'],
	});
	const isByFields = labelsFrom === 'fields';
	const storyId = isByFields ? readStoryId(place) : storyOfRow(place);
	const changes = isByFields ? labelsOfFields(place) : labelsOfRow(place);

	const account = await accountOfItem(run, place);
	await refuseUnknownStory(run, account, storyId);
	const { accountId, labels } = await run.ledger.labelStory(account.accountId, storyId, changes);
	return { accountId, storyId, labels: { ...labels } };
}

/** A typing mistake would label a story that nobody ever finds again. */
async function refuseUnknownStory(
	{ core, ledger }: InsightRun,
	{ accountId, instagram }: ConnectedAccount,
	storyId: string,
): Promise<void> {
	if ((await ledger.readStory(accountId, storyId)) !== null) return;
	const story = await core.findStory({ ledger, instagram }, { accountId, storyId });
	if (story === null) throw core.storyUnknown();
}
