import { LoadOptionsContext } from 'n8n-core';
import { InstagramStoryInsights } from '../../nodes/InstagramStoryInsights/InstagramStoryInsights.node';
import { createAdditionalData, createWorkflow, existingNode } from '../support/engine';
import { ACCOUNT } from '../support/events';
import { practiceLedger, useNodeWorld, workflowOf } from './support/nodeWorld';
import { usePracticeWorld } from './support/practiceServer';

const HOUR_MS = 3_600_000;

useNodeWorld();
const practice = usePracticeWorld();

/** As the editor opens the dropdown of the field Story. */
async function search(filter?: string, account = '') {
	const workflow = workflowOf('instagramStoryInsights', { resource: 'story', operation: 'label' });
	const setup = practice.setup();
	const instance = createWorkflow(setup, workflow);
	const additionalData = createAdditionalData(setup, instance, 'internal');
	Object.assign(additionalData, { currentNodeParameters: { account, authentication: 'oAuth2' } });
	const context = new LoadOptionsContext(
		instance,
		existingNode(instance, 'Subject'),
		additionalData,
		'parameters.story',
	);
	const { searchStories } = new InstagramStoryInsights().methods.listSearch;
	return (await searchStories.call(context, filter)).results;
}

describe('the dropdown of stories', () => {
	it('shows what is live and what is stored, the newest first, with its topic', async () => {
		const ended = await practice.publish(23 * HOUR_MS);
		await search();
		await practice.pass(2 * HOUR_MS);
		const live = await practice.publish(HOUR_MS);
		await (await practiceLedger()).labelStory(ACCOUNT, ended, { topic: 'bread' });

		expect(await search()).toMatchObject([
			{ value: live, name: '2026-11-24 12:00 · image · @lumina.bakery.practice · live' },
			{ value: ended, name: '2026-11-23 12:00 · bread · @lumina.bakery.practice · stored' },
		]);
	});

	it('finds a story by its topic, whatever the case', async () => {
		const [bread] = [await practice.publish(HOUR_MS), await practice.publish(2 * HOUR_MS)];
		await (await practiceLedger()).labelStory(ACCOUNT, bread, { topic: 'Bread' });

		expect((await search('bREA')).map(({ value }) => value)).toEqual([bread]);
	});

	it('opens although the account is an expression', async () => {
		const storyId = await practice.publish(HOUR_MS);

		expect((await search('', '={{ $json.accountId }}')).map(({ value }) => value)).toEqual([
			storyId,
		]);
	});

	it('says so when the typed account is another one', async () => {
		await expect(search('', '17841400000000003')).rejects.toThrow('another account');
	});
});
