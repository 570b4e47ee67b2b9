import { setImmediate as nextTurn } from 'node:timers/promises';
import { TriggerContext } from 'n8n-core';
import type {
	INodeExecutionData,
	INodeParameters,
	ITriggerResponse,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { createAdditionalData, createWorkflow, existingNode } from '../support/engine';
import { schemaFields } from './support/descriptions';
import {
	ACCOUNT,
	aPersonWhoWrote,
	OUR_NODES,
	practiceLedger,
	practiceSetup,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';

useNodeWorld();
// The trigger sleeps between two looks; here that takes a turn of the event loop and no time at all.
beforeEach(() => {
	jest.spyOn(world.clock, 'sleep').mockImplementation(async () => {
		await nextTurn();
	});
});

const trigger = (parameters: INodeParameters = {}) =>
	workflowOf('outreachDatabaseTrigger', { account: '', kinds: [], options: {}, ...parameters });

interface Published {
	/** What each execution began with. */
	readonly executions: INodeExecutionData[][];
	stop(): Promise<void>;
}

/** The workflow as n8n runs it once it is published. */
async function publish(
	parameters: INodeParameters = {},
	activation: WorkflowActivateMode = 'activate',
): Promise<Published> {
	const setup = practiceSetup();
	const workflow = createWorkflow(setup, trigger(parameters));
	const node = existingNode(workflow, 'Subject');
	const executions: INodeExecutionData[][] = [];
	const context = new TriggerContext(
		workflow,
		node,
		createAdditionalData(setup, workflow, 'trigger'),
		'trigger',
		activation,
		(data) => executions.push(data[0] ?? []),
	);
	const type = OUR_NODES['n8n-nodes-story-outreach.outreachDatabaseTrigger'];
	const response: ITriggerResponse = await type.trigger.call(context);
	const stop = async () => await response.closeFunction?.();
	stops.push(stop);
	return { executions, stop };
}

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
	for (const stop of stops.splice(0)) await stop();
	await nextTurn();
});

async function untilExecutions({ executions }: Published, count: number): Promise<void> {
	for (let turn = 0; turn < 500 && executions.length < count; turn++) await nextTurn();
}

/** Enough turns for many looks. */
async function aWhile(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await nextTurn();
}

const runPublished = async (execution: INodeExecutionData[]) =>
	await runSubject(trigger(), execution, practiceSetup(), 'trigger');

describe('Outreach Database Trigger, published', () => {
	it('starts one execution for each new event, with the fields of its schema', async () => {
		const published = await publish();
		await aWhile();
		const personId = await aPersonWhoWrote('9001');
		await aPersonWhoWrote('9002');
		await untilExecutions(published, 2);

		expect(published.executions.slice(0, 2).map((items) => items.length)).toEqual([1, 1]);
		const item = published.executions[0]?.[0]?.json ?? {};
		expect(item).toMatchObject({ kind: 'storyReply', personId, accountId: ACCOUNT });
		expect(Object.keys(item)).toEqual(schemaFields('OutreachDatabaseTrigger'));
	});

	it('is not started by what was recorded before it was first published', async () => {
		await aPersonWhoWrote('9001');
		world.clock.advance(1000);
		const published = await publish();
		await aWhile();

		expect(published.executions).toEqual([]);
	});

	it('starts nothing once it is unpublished', async () => {
		const published = await publish();
		await aWhile();
		await published.stop();
		await aWhile();
		await aPersonWhoWrote('9001');
		await aWhile();

		expect(published.executions).toEqual([]);
	});

	it('starts only for the chosen events and account', async () => {
		const comments = await publish({ kinds: ['comment'] });
		const elsewhere = await publish({ account: '17841499999999999' });
		await aWhile();
		await aPersonWhoWrote('9001');
		await aWhile();

		expect([...comments.executions, ...elsewhere.executions]).toEqual([]);
	});
});

describe('Outreach Database Trigger that waits for the next story', () => {
	const story = async (storyId: string, publishedAt: Date) =>
		await (
			await practiceLedger()
		).saveStories(ACCOUNT, [
			{ storyId, publishedAt, endsAt: publishedAt, mediaType: null, permalink: null },
		]);

	it('begins at its publication; a restart of n8n begins nothing anew', async () => {
		const filters = { nextStory: true };
		const published = await publish({ filters });
		await aWhile();
		await published.stop();
		world.clock.advance(1000);
		await story('story-1', world.clock.now());
		world.clock.advance(1000);
		const restarted = await publish({ filters }, 'init');
		await aPersonWhoWrote('9001');
		await untilExecutions(restarted, 1);
		await restarted.stop();

		expect(restarted.executions[0]?.[0]?.json).toMatchObject({ storyId: 'story-1' });

		const again = await publish({ filters });
		await aPersonWhoWrote('9002');
		await aWhile();
		expect(again.executions).toEqual([]);
	});
});

describe('Outreach Database Trigger, its executions', () => {
	it('send an opt-out to the output Opt-Outs and a reply to Engagement', async () => {
		const published = await publish();
		await aWhile();
		await aPersonWhoWrote('9001', { text: 'basta, grazie' });
		await aPersonWhoWrote('9002', { text: 'che bello!' });
		await untilExecutions(published, 2);
		await published.stop();

		const [optOut, reply] = published.executions;
		const afterOptOut = await runPublished(optOut ?? []);
		const afterReply = await runPublished(reply ?? []);

		expect(afterOptOut.json('Subject', 1)).toMatchObject([{ replyIntent: 'opt_out' }]);
		expect(afterOptOut.json('Subject', 0)).toEqual([]);
		expect(afterReply.json('Subject', 0)).toMatchObject([{ kind: 'storyReply' }]);
		expect(afterReply.items('Subject', 0)[0]?.pairedItem).toEqual({ item: 0 });
	});

	it('that began are not started again; one that never began is, with the same ID', async () => {
		const published = await publish();
		await aWhile();
		await aPersonWhoWrote('9001');
		await untilExecutions(published, 1);
		const [first = []] = published.executions;
		world.clock.advance(61_000);
		await untilExecutions(published, 2);
		const [, again = []] = published.executions;

		await runPublished(again);
		const begun = published.executions.length;
		world.clock.advance(3_600_000);
		await aWhile();

		expect(again[0]?.json.eventId).toBe(first[0]?.json.eventId);
		expect(published.executions).toHaveLength(begun);
	});
});

describe('Outreach Database Trigger, executed in the editor', () => {
	it('shows the latest events, newest first, and uses nothing up', async () => {
		const published = await publish();
		await aWhile();
		await published.stop();
		await aPersonWhoWrote('9001');
		await aPersonWhoWrote('9002', { text: 'STOP' });

		const shown = await runSubject(trigger(), [{ json: {} }]);
		const rest = await (
			await practiceLedger()
		).claimEvents({
			consumer: 'test:subject-id',
			filter: { accountIds: [], kinds: ['storyReply'] },
			limit: 5,
			ageMsMax: 3_600_000,
		});

		expect(shown.json('Subject', 0)).toHaveLength(1);
		expect(shown.json('Subject', 1)).toMatchObject([{ replyIntent: 'opt_out' }]);
		expect(shown.hints('Subject')[0]?.message).toContain('The latest 2 recorded events');
		expect(rest).toHaveLength(2);
	});

	it('says what to do while nothing is recorded', async () => {
		const run = await runSubject(trigger(), [{ json: {} }]);

		expect(run.error).toBeUndefined();
		expect(run.hints('Subject')[0]?.message).toContain('Publish the workflow "Instagram receiver"');
	});
});
