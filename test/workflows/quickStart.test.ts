import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../../sandbox/server';
import type { Sandbox } from '../../sandbox/server';
import {
	OUR_NODES,
	practiceLedger,
	practiceSetup,
	PRACTICE_INSTAGRAM,
	world,
} from '../nodes/support/nodeWorld';
import { endWorld, START, startWorld } from '../nodes/support/worldState';
import { callWebhookMethod } from '../nodes/support/webhookCalls';
import { runWorkflow } from '../support/engine';
import type { EngineRun, EngineSetup, WorkflowJson } from '../support/engine';
import { startReceiver } from './support/receiverServer';
import type { ReceiverServer } from './support/receiverServer';
import { readShipped } from './support/shippedWorkflow';
import { STAND_INS } from './support/standIns';

const RECEIVER = readShipped('instagram-receiver.json');
const QUICK_START = readShipped('quick-start-story-campaign.json');
const TRIGGER = 'Instagram Story Trigger';
const OUTPUTS = ['Sent', 'Waiting', 'Not Contacted', 'For a Person'];

interface Truth {
	readonly accountId: string;
	readonly viewers: number;
	readonly rowsGood: number;
	readonly rowsBad: number;
	readonly people: ReadonlyArray<{ readonly igsid: string; readonly intent: string }>;
}

/** The practice Instagram, a published receiver, and the quick start executed twice. */
describe('the quick start on a practice Instagram', () => {
	let sandbox: Sandbox;
	let receiver: ReceiverServer;
	let setup: EngineSetup;
	let truth: Truth;
	let first: EngineRun;
	let second: EngineRun;
	let received: { afterFirst: string[]; afterSecond: string[] };

	const control = async <T>(path: string, body?: object): Promise<T> => {
		const answer = await fetch(`${sandbox.url}/_sandbox${path}`, {
			method: body === undefined ? 'GET' : 'POST',
			...(body === undefined
				? {}
				: { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
		});
		if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
		return (await answer.json()) as T;
	};

	const recipients = async (): Promise<string[]> => {
		const { messages } = await control<{ messages: Array<{ recipientIgsid: string }> }>(
			'/received',
		);
		return messages.map(({ recipientIgsid }) => recipientIgsid);
	};

	beforeAll(async () => {
		startWorld();
		nock.disableNetConnect();
		nock.enableNetConnect('127.0.0.1');
		sandbox = await startSandbox({ isDemo: true, startAt: START });
		truth = await control<Truth>('/demo');
		const { access_token } = await control<{ access_token: string }>('/token', {});
		setup = setupFor(sandbox, access_token);

		receiver = await startReceiver(setup, RECEIVER, TRIGGER);
		const published = { node: TRIGGER, method: 'create', mode: 'trigger' } as const;
		await callWebhookMethod(setup, RECEIVER, published);
		const verifyToken = RECEIVER.nodes.find(({ name }) => name === TRIGGER)?.id;
		await control('/app', { callbackUrl: receiver.url, verifyToken });
		await control('/demo/engage', {});

		const quickStart = withServer(QUICK_START, sandbox.url);
		first = await runWorkflow(setup, quickStart, { node: 'When clicking Execute workflow' });
		const afterFirst = await recipients();
		second = await runWorkflow(setup, quickStart, { node: 'When clicking Execute workflow' });
		received = { afterFirst, afterSecond: await recipients() };
	}, 240_000);

	afterAll(async () => {
		await receiver.close();
		await sandbox.close();
		await endWorld();
		// What nock patched belongs to the process, which goes on to the next file.
		nock.restore();
	});

	const outcomesOf = (run: EngineRun): IDataObject[] => OUTPUTS.flatMap((name) => run.json(name));

	it('runs to the end', () => {
		expect([first.error, second.error]).toEqual([undefined, undefined]);
	});

	it('takes in every good row and lists every bad one with its reason', () => {
		const refused = first.json('Rows with a reason');
		const leftAlone = refused.filter(({ reason }) => reason === 'doNotContact');

		expect(leftAlone.length).toBeGreaterThan(0);
		expect(first.json('Take in the viewers', 0)).toHaveLength(truth.rowsGood - leftAlone.length);
		expect(refused).toHaveLength(truth.rowsBad + leftAlone.length);
		expect(first.json('Rows with a reason').every(({ explanation }) => explanation)).toBe(true);
	});

	it('says for every viewer exactly once what became of them', () => {
		const people = outcomesOf(first).map(({ personId }) => personId);
		const leftAlone = first
			.json('Rows with a reason')
			.filter(({ reason }) => reason === 'doNotContact')
			.map(({ personId }) => personId);

		expect(new Set(people).size).toBe(people.length);
		expect(new Set([...people, ...leftAlone]).size).toBe(truth.viewers);
	});

	it('says Sent for exactly those whom the practice Instagram saw getting a message', async () => {
		const ledger = await practiceLedger();
		const { accountId } = truth;
		const reached = await Promise.all(
			received.afterFirst.map(async (igsid) => {
				const person = await ledger.findPerson({ kind: 'igsid', igsid, accountId });
				return person?.personId;
			}),
		);

		const sent = first.json('Sent').map(({ personId }) => personId);
		expect(reached.toSorted()).toEqual(sent.toSorted());
		expect(sent.length).toBeGreaterThan(0);
		expect(sent.length).toBeLessThanOrEqual(20);
	});

	it('is honest about most people: they never wrote, so they are not contacted', () => {
		const reasons = first.json('Not Contacted').map(({ reason }) => reason);
		const neverWrote = reasons.filter(
			(reason) => reason === 'neverWrote' || reason === 'noLegalBasis',
		);

		expect(neverWrote.length).toBeGreaterThan(truth.viewers / 2);
	});

	it('says what to do next, as a hint and not as an item', () => {
		const hints = first.hints('Send the message').map(({ message }) => message);

		expect(hints.some((hint) => /reply YES/.test(hint))).toBe(true);
	});

	it('contacts nobody who asked to be left alone before', () => {
		const stopped = truth.people.filter(({ intent }) => intent === 'opt_out');

		expect(stopped.length).toBeGreaterThan(0);
		expect(stopped.filter(({ igsid }) => received.afterSecond.includes(igsid))).toEqual([]);
	});

	it('sends nobody anything a second time', () => {
		expect(new Set(received.afterSecond).size).toBe(received.afterSecond.length);
	});

	it('records one consent for each clear yes, through the receiver', () => {
		const yes = truth.people.filter(({ intent }) => intent === 'opt_in');
		const recorded = receiver.runs.flatMap((run) => run.json('Record the yes'));

		expect(recorded).toHaveLength(yes.length);
		expect(receiver.runs.map(({ error }) => error).filter(Boolean)).toEqual([]);
	});

	it('keeps a log that is whole', async () => {
		const ledger = await practiceLedger();
		await ledger.sealContactLog();

		expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
		expect(world.clock.now().getTime()).toBeGreaterThan(new Date(START).getTime());
	});
});

function setupFor(sandbox: Sandbox, accessToken: string): EngineSetup {
	const practice = practiceSetup({
		instagramStoriesOAuth2Api: {
			...PRACTICE_INSTAGRAM,
			practicePort: sandbox.port,
			clientSecret: sandbox.world.app.clientSecret,
			oauthTokenData: { access_token: accessToken },
		},
	});
	return { ...practice, nodeTypes: { ...OUR_NODES, ...STAND_INS } };
}

/** What a person does who uses another port: one field of Config. */
function withServer(workflow: WorkflowJson, url: string): WorkflowJson {
	const text = JSON.stringify(workflow).replaceAll('http://127.0.0.1:4570', url);
	return JSON.parse(text) as WorkflowJson;
}
