import type { INodeParameters } from 'n8n-workflow';
import { assignVariant, type Experiment } from '../../core/outreach/experiments/assignVariant';
import { schemaFaults } from './support/schemaFaults';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from './support/nodeWorld';
import { acceptMessages, itemsFor, outreach } from './support/outreachCalls';

useNodeWorld();

const HOUR_MS = 3_600_000;
const SCHEMA = { node: 'InstagramOutreach' };

const MESSAGE = { way: 'instagramDm', text: 'Ciao [first_name|you]! STOP ends it.' };
const BY_HAND = {
	way: 'task',
	text: 'Did the size guide help?',
	earliestHours: 48,
	latestHours: 72,
};
const add = (steps: INodeParameters[], options: INodeParameters = {}) =>
	workflowOf('instagramOutreach', {
		resource: 'sequence',
		operation: 'add',
		sequence: 'welcome',
		steps: { step: steps },
		pace: 'careful',
		options: { quietHours: 'off', ...options },
	});
const call = (resource: string, operation: string, parameters: INodeParameters = {}) =>
	workflowOf('instagramOutreach', {
		resource,
		operation,
		account: '',
		limit: 50,
		options: {},
		...parameters,
	});
/** Which variant each of these people gets, whose ids differ from run to run. */
const drawnFor = (people: readonly string[], experiment: Experiment): string[] =>
	people.map((personId) => {
		const drawn = assignVariant(experiment, personId);
		return drawn.kind === 'control' ? 'controlGroup' : drawn.name;
	});
const sendDue = async () => await runSubject(call('message', 'sendDue'), [{ json: {} }]);
const standings = async (state = 'all') =>
	await runSubject(call('sequence', 'getMany', { sequence: '', state }), [{ json: {} }]);

describe('Instagram Outreach, Sequence: Add to Sequence', () => {
	it('puts people on the way, and Send Due sends what is due', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await runSubject(add([MESSAGE, BY_HAND]), itemsFor(personId));
		const due = await sendDue();

		expect(run.json('Subject', 0)).toMatchObject([
			{
				personId,
				accountId: ACCOUNT,
				sequence: 'welcome',
				version: 1,
				round: 1,
				state: 'active',
				reason: 'added',
				nextStep: 1,
				nextChannel: 'instagramDm',
			},
		]);
		expect(
			schemaFaults(run.json('Subject', 0)[0], {
				...SCHEMA,
				resource: 'sequence',
				operation: 'add',
			}),
		).toEqual([]);
		expect(due.json('Subject', 0)).toMatchObject([{ personId, reason: 'sent' }]);
		expect(recipients).toEqual(['9001']);
	});

	it('adds nobody twice, and says why somebody was not added, with the same fields', async () => {
		const personId = await aPersonWhoWrote('9001');
		const stopped = await aPersonWhoWrote('9002', { text: 'STOP' });
		withOwnAccount();
		const recipients = acceptMessages();
		await runSubject(add([MESSAGE]), itemsFor(personId));

		const run = await runSubject(add([MESSAGE]), itemsFor(personId, stopped, 'per_nobody'));
		await sendDue();

		expect(run.json('Subject', 0).map(({ reason, priority }) => [reason, priority])).toEqual([
			['alreadyAdded', 1],
			['doNotContact', null],
			['personUnknown', null],
		]);
		for (const item of run.json('Subject', 0)) {
			expect(schemaFaults(item, { ...SCHEMA, resource: 'sequence', operation: 'add' })).toEqual([]);
		}
		expect(recipients).toEqual(['9001']);
	});

	it('refuses an automatic follow-up 48 to 72 hours later before anybody is added, in the language', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const late = { ...MESSAGE, earliestHours: 48, latestHours: 72 };

		const run = await runSubject(add([MESSAGE, late], { language: 'it' }), itemsFor(personId));

		expect(run.error?.message).toBe('A step of this sequence cannot happen on Instagram');
		expect(run.error).toMatchObject({ description: expect.stringContaining('Il passo 2') });
		expect((await standings()).json('Subject', 0)).toEqual([]);
	});

	it('says once what could be better about its texts, as Send does', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();

		const run = await runSubject(add([{ ...MESSAGE, text: 'Ciao!' }]), itemsFor(...people));
		const sent = await runSubject(outreach('preview', { text: 'Ciao!' }), itemsFor(...people));

		const warnings = (of: typeof run) =>
			of
				.hints('Subject')
				.filter(({ type }) => type === 'warning')
				.map(({ message }) => message);
		expect(warnings(run).length).toBeGreaterThan(0);
		expect(warnings(run)).toEqual(warnings(sent));
	});

	it('adds nobody whose message cannot be filled in, and asks for a text in every step', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const unfilled = { ...BY_HAND, text: 'Hello [first_name]' };

		const run = await runSubject(add([MESSAGE, unfilled]), itemsFor(personId));
		const empty = await runSubject(add([MESSAGE, { ...BY_HAND, text: '' }]), itemsFor(personId));

		expect(run.json('Subject', 0)).toMatchObject([{ reason: 'textIncomplete' }]);
		expect(empty.error?.message).toBe('Step 2 has no message');
	});

	it('gives each person their variant, and leaves the control group out', async () => {
		const people: string[] = [];
		for (let index = 0; index < 20; index += 1) people.push(await aPersonWhoWrote(`91${index}`));
		withOwnAccount();
		const variants = {
			variant: [
				{ name: 'A', weight: 1, text: '' },
				{ name: 'B', weight: 1, text: 'Variant B, STOP ends it.' },
			],
		};
		const compare = add([MESSAGE], { variants, controlPercent: 30 });

		const run = await runSubject(compare, itemsFor(...people));
		const again = await runSubject(compare, itemsFor(...people));

		const drawn = run.json('Subject', 0).map(({ variant, reason }) => variant ?? reason);
		expect(drawn).toEqual(
			drawnFor(people, {
				name: 'welcome',
				variants: [
					{ name: 'A', weight: 1 },
					{ name: 'B', weight: 1 },
				],
				controlShare: 0.3,
			}),
		);
		expect(again.json('Subject', 0).map(({ variant, reason }) => variant ?? reason)).toEqual(drawn);
	});
});

describe('Instagram Outreach, Sequence: Get Many', () => {
	it('says where people stand and why it ended', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		acceptMessages();
		await runSubject(add([{ ...MESSAGE, earliestHours: 2, latestHours: 2 }]), itemsFor(...people));
		world.clock.advance(HOUR_MS);
		await aPersonWhoWrote('9002', { text: 'quanto costa?', hoursAgo: 0 });

		const active = await standings('active');
		const ended = await standings('ended');

		expect(active.json('Subject', 0)).toMatchObject([
			{ personId: people[0], state: 'active', nextAt: '2026-11-24T13:00:00.000Z', reason: null },
		]);
		expect(ended.json('Subject', 0)).toMatchObject([
			{
				personId: people[1],
				state: 'ended',
				reason: 'replied',
				explanation: 'Ended: this person wrote. Go on with the conversation.',
				nextAt: null,
			},
		]);
		for (const item of [...active.json('Subject', 0), ...ended.json('Subject', 0)]) {
			expect(schemaFaults(item, { ...SCHEMA, resource: 'sequence', operation: 'getMany' })).toEqual(
				[],
			);
		}
	});
});

describe('Instagram Outreach, Sequence: Stop', () => {
	it('ends it from any workflow, and nothing more is sent', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();
		await runSubject(add([MESSAGE]), itemsFor(personId));
		const stop = call('sequence', 'stop', { sequence: 'welcome', because: 'converted' });

		const run = await runSubject(stop, itemsFor(personId, 'per_nobody'));
		await sendDue();

		expect(run.json('Subject', 0)).toEqual([
			{ personId, accountId: ACCOUNT, sequence: 'welcome', ended: 1 },
			{ personId: null, accountId: ACCOUNT, sequence: 'welcome', ended: 0 },
		]);
		expect(
			schemaFaults(run.json('Subject', 0)[1], {
				...SCHEMA,
				resource: 'sequence',
				operation: 'stop',
			}),
		).toEqual([]);
		expect(recipients).toEqual([]);
	});
});

async function aRaisedTask() {
	const personId = await aPersonWhoWrote('9001');
	withOwnAccount();
	acceptMessages();
	await runSubject(add([MESSAGE, BY_HAND]), itemsFor(personId));
	await sendDue();
	world.clock.advance(72 * HOUR_MS);
	const due = await sendDue();
	return { personId, due };
}

describe('Instagram Outreach, Task: Get Many', () => {
	it('gives who is to be written to by hand, why, until when, with a text and a link', async () => {
		const { personId, due } = await aRaisedTask();

		const run = await runSubject(call('task', 'getMany'), [{ json: {} }]);

		expect(due.json('Subject', 3)).toMatchObject([{ personId, reason: 'taskRaised' }]);
		expect(run.json('Subject', 0)).toMatchObject([
			{
				kind: 'writeInTheApp',
				personId,
				handle: 'handle.9001',
				link: 'https://ig.me/m/handle.9001',
				text: 'Did the size guide help?',
				lastEvent: 'storyReply',
				lastEventAt: '2026-11-24T10:00:00.000Z',
				doBefore: '2026-12-01T10:00:00.000Z',
				campaign: 'welcome',
				state: 'open',
			},
		]);
		expect(
			schemaFaults(run.json('Subject', 0)[0], {
				...SCHEMA,
				resource: 'task',
				operation: 'getMany',
			}),
		).toEqual([]);
	});
});

describe('Instagram Outreach, Task: Close', () => {
	it('counts what was done like a message, and refuses an ID that is no task', async () => {
		await aRaisedTask();
		const [task] = (await runSubject(call('task', 'getMany'), [{ json: {} }])).json('Subject', 0);
		const close = call('task', 'close', { taskId: '={{ $json.taskId }}', outcome: 'done' });

		const run = await runSubject(close, [{ json: task ?? {} }]);
		const wrong = await runSubject(close, [{ json: { taskId: 'tsk_nobody' } }]);

		expect(run.json('Subject', 0)).toMatchObject([{ taskId: task?.taskId, state: 'done' }]);
		expect(
			schemaFaults(run.json('Subject', 0)[0], { ...SCHEMA, resource: 'task', operation: 'close' }),
		).toEqual([]);
		expect((await (await practiceLedger()).listSends(ACCOUNT)).map(({ step }) => step)).toEqual([
			1, 2,
		]);
		expect(wrong.error?.message).toBe('There is no such task with this ID');
	});
});

describe('Instagram Outreach, a reply that may be an opt-out', () => {
	const closeAs = (outcome: string) =>
		call('task', 'close', { taskId: '={{ $json.taskId }}', outcome });

	it('is a task until somebody says what it was', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'no thanks' });
		withOwnAccount();

		const open = await runSubject(call('task', 'getMany'), [{ json: {} }]);
		const [task] = open.json('Subject', 0);
		const asMessage = await runSubject(closeAs('done'), [{ json: task ?? {} }]);
		const read = await runSubject(closeAs('optOut'), [{ json: task ?? {} }]);
		const after = await runSubject(call('task', 'getMany'), [{ json: {} }]);

		const expected = { personId, kind: 'readReply', reason: 'unclearReply', text: null };
		expect(task).toMatchObject({ ...expected, state: 'open', link: 'https://ig.me/m/handle.9001' });
		expect(asMessage.error?.message).toBe('There is no such task with this ID');
		expect(read.json('Subject', 0)).toMatchObject([{ reason: 'doNotContact', state: 'done' }]);
		for (const [item, operation] of [
			[task, 'getMany'],
			[read.json('Subject', 0)[0], 'close'],
		] as const) {
			expect(schemaFaults(item, { ...SCHEMA, resource: 'task', operation })).toEqual([]);
		}
		expect(after.json('Subject', 0)).toEqual([]);
		expect(after.hints('Subject').map(({ message }) => message)).toEqual([
			'No task is open: there is nobody to write to by hand, and no reply to read.',
		]);
	});
});

describe('Instagram Outreach, Other Channel: Request Due Slots', () => {
	it('gives the email step of a sequence with its text and address once it is due', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		acceptMessages();
		await (
			await practiceLedger()
		).recordConsent({
			personId,
			choice: 'granted',
			purpose: 'conversation',
			channel: 'email',
			strength: 'formWithWording',
			legalBasis: 'consent',
			noticeText: 'May we email you?',
			noticeVersion: '1',
			occurredAt: world.clock.now(),
		});
		const slot = call('otherChannel', 'requestSlot', {
			channel: 'email',
			address: 'anna@example.com',
			pace: 'careful',
			options: { quietHours: 'off', campaign: 'earlier' },
		});
		await runSubject(slot, itemsFor(personId));
		const email = { way: 'email', text: 'The size guide', earliestHours: 48, latestHours: 72 };
		await runSubject(add([MESSAGE, email]), itemsFor(personId));
		world.clock.advance(24 * HOUR_MS);
		await aPersonWhoWrote('9001', { hoursAgo: 0 });
		await runSubject(add([email], { round: 2 }), itemsFor(personId));
		world.clock.advance(72 * HOUR_MS);

		const run = await runSubject(call('otherChannel', 'requestDueSlots'), [{ json: {} }]);

		expect(run.json('Subject', 0)).toMatchObject([
			{
				personId,
				reason: 'slotGranted',
				channel: 'email',
				address: 'anna@example.com',
				text: 'The size guide',
			},
		]);
		expect(
			schemaFaults(run.json('Subject', 0)[0], {
				...SCHEMA,
				resource: 'otherChannel',
				operation: 'requestDueSlots',
			}),
		).toEqual([]);
	});
});

/** Messages by the segment that is kept with them. */
async function segmentsSent(): Promise<Record<string, number>> {
	const to = world.clock.now();
	const { periods } = await (
		await practiceLedger()
	).countOutreach({
		accountIds: null,
		periods: [{ from: new Date(to.getTime() - 24 * HOUR_MS), to }],
		splitBy: 'segment',
		timezone: 'UTC',
	});
	const groups = periods[0]?.groups ?? [];
	return Object.fromEntries(groups.map(({ group, counts }) => [group, counts.messages.sent]));
}

describe('Instagram Outreach, Send with variants', () => {
	it('keeps the variant with the send, and leaves the control group out', async () => {
		const people: string[] = [];
		for (let index = 0; index < 12; index += 1) people.push(await aPersonWhoWrote(`92${index}`));
		withOwnAccount();
		const recipients = acceptMessages();
		const send = workflowOf('instagramOutreach', {
			resource: 'message',
			operation: 'send',
			text: 'Ciao! STOP ends it.',
			pace: 'custom',
			hourSendsMax: 100,
			daySendsMax: 100,
			personDaySendsMax: 1,
			spacingMinSeconds: 0,
			spacingMaxSeconds: 0,
			options: {
				campaign: 'story replies',
				quietHours: 'off',
				controlPercent: 40,
				segment: 'Repeat Viewers',
			},
		});

		const run = await runSubject(send, itemsFor(...people));

		const left = run.json('Subject', 2).filter(({ reason }) => reason === 'controlGroup');
		const variants = [{ name: 'all', weight: 1 }];
		const drawn = drawnFor(people, { name: 'story replies', variants, controlShare: 0.4 });
		const drawnAs = (wanted: string) => people.filter((_, index) => drawn[index] === wanted);
		expect(left.map(({ personId }) => personId)).toEqual(drawnAs('controlGroup'));
		expect(recipients).toHaveLength(people.length - left.length);
		const sends = await (await practiceLedger()).listSends(ACCOUNT);
		expect(sends.map(({ personId, variant }) => [personId, variant])).toEqual(
			drawnAs('all').map((personId) => [personId, 'all']),
		);
		expect(await segmentsSent()).toEqual({ 'Repeat Viewers': sends.length });
	});
});
