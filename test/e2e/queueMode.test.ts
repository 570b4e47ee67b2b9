import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

import { hostLedger } from '../../core/ledger/host/hostLedger';
import type { SendRecord } from '../../core/ledger/ledger';
import { until } from '../../scripts/lib/until.mts';
import { receivedMessage } from '../../scripts/start/practiceInstagram.mts';
import type { ReceivedMessage } from '../../scripts/start/practiceInstagram.mts';
import { kill, QueuedN8n } from './support/queuedN8n';
import type { Helper } from './support/queuedN8n';

const PACKAGE = 'n8n-nodes-story-outreach';
const HOUR_CAP = 22;
const EXECUTIONS = 6;
const RECEIVED_BEFORE_KILL = 6;
const STEP_TIMEOUT_MS = 120_000;
const LEASE_MS = 30_000;
const CAMPAIGN_PATH = 'campaign';
const START = 'Start';

const demo = z.object({
	accountId: z.string(),
	people: z.array(z.object({ igsid: z.string(), intent: z.string() })),
});
const received = z.object({ messages: z.array(receivedMessage) });

/** Limits that the people of the demo exceed, and pauses short enough for a test. */
const sendNode = (accountId: string) => ({
	id: randomUUID(),
	name: 'Send',
	type: `${PACKAGE}.instagramOutreach`,
	typeVersion: 1,
	position: [440, 0],
	parameters: {
		resource: 'message',
		operation: 'send',
		account: { __rl: true, mode: 'id', value: accountId },
		who: { __rl: true, mode: 'igsid', value: '={{ $json.igsid }}' },
		text: 'Thank you for your answer! This is an automatic message: write STOP and it ends.',
		pace: 'custom',
		hourSendsMax: HOUR_CAP,
		daySendsMax: 1000,
		personDaySendsMax: 10,
		spacingMinSeconds: 0,
		spacingMaxSeconds: 1,
		options: {
			campaign: 'queue-mode',
			quietHours: 'off',
			timezone: 'Europe/Rome',
			waitMaxSeconds: 30,
		},
	},
});

const nodeOf = (name: string, type: string, parameters: object, x: number) => ({
	id: randomUUID(),
	name,
	type,
	typeVersion: 1,
	position: [x, 0],
	parameters,
});

const chain = (...names: string[]) =>
	Object.fromEntries(
		names
			.slice(0, -1)
			.map((name, index) => [
				name,
				{ main: [[{ node: names[index + 1], type: 'main', index: 0 }]] },
			]),
	);

describe('queue mode: main, two workers and a webhook processor', () => {
	let folder: string;
	let n8n: QueuedN8n;
	let doomed: Helper;
	let webhooks: Helper;
	let accountId: string;
	let people: ReadonlyArray<{ igsid: string }>;

	beforeAll(async () => {
		folder = mkdtempSync(path.join(tmpdir(), 'story-outreach-queue-'));
		n8n = await QueuedN8n.start(folder);
		({ accountId, people } = await n8n.instagram.get(demo, 'demo'));
		// One after another: at their start they wait for each other in n8n's database.
		doomed = await n8n.startHelper('worker');
		await n8n.startHelper('worker');
		webhooks = await n8n.startHelper('webhook');
	}, 15 * 60_000);

	afterAll(async () => {
		await n8n.stop();
		rmSync(folder, { recursive: true, force: true });
	}, 60_000);

	const readReceived = async (): Promise<ReceivedMessage[]> =>
		(await n8n.instagram.get(received, 'received')).messages;

	it(
		'refuses the embedded database with one sentence and the way out',
		async () => {
			const trigger = nodeOf(START, 'n8n-nodes-base.manualTrigger', {}, 0);
			const who = { ...sendNode(accountId), position: [220, 0] };
			const workflowId = await n8n.createWorkflow({
				name: 'With the embedded database',
				nodes: [trigger, who],
				connections: chain(START, 'Send'),
			});

			const run = await n8n.run(workflowId, START);

			expect(run.error).toContain('runs in queue mode');
			expect(run.wayOut).toContain('PostgreSQL');
		},
		STEP_TIMEOUT_MS,
	);

	it(
		'keeps the limit and writes to nobody twice although a worker is killed',
		async () => {
			await n8n.choosePostgres();
			await receiveEverybody(webhooks.address);
			const campaignId = await publishCampaign();
			const campaign = `${webhooks.address}/webhook/${CAMPAIGN_PATH}`;
			await until('the campaign answers', async () => await start(campaign, []), STEP_TIMEOUT_MS);

			for (let index = 0; index < EXECUTIONS; index += 1) {
				await start(campaign, index % 2 === 0 ? people : people.toReversed());
			}
			await until(
				'the campaign is under way',
				async () => (await readReceived()).length >= RECEIVED_BEFORE_KILL,
				STEP_TIMEOUT_MS,
			);
			await kill(doomed.process);
			await until(
				'all executions have ended',
				async () => {
					const states = await n8n.executionStates(campaignId);
					return states.length > EXECUTIONS && states.every((state) => !RUNNING.has(state));
				},
				STEP_TIMEOUT_MS,
			);

			const messages = await readReceived();
			const sends = await settledSends();
			print(messages, sends);
			const recipients = messages.map(({ recipientIgsid }) => recipientIgsid);
			expect(new Set(recipients).size).toBe(recipients.length);
			expect(messages.length).toBeLessThanOrEqual(HOUR_CAP);
			// What the killed worker had begun keeps its places; all others were used.
			expect(messages.length).toBeGreaterThan(RECEIVED_BEFORE_KILL);
			expect(countIn(sends, 'reserved', 'calling')).toBe(0);
			expect(countIn(sends, 'sent')).toBeLessThanOrEqual(messages.length);
			expect(countIn(sends, 'sent', 'unknown')).toBeGreaterThanOrEqual(messages.length);
		},
		5 * 60_000,
	);

	/** The Instagram Story Trigger, published; everybody's answers arrive at the webhook processor. */
	async function receiveEverybody(address: string): Promise<void> {
		const webhookId = randomUUID();
		const trigger = {
			...nodeOf('Trigger', `${PACKAGE}.instagramStoryTrigger`, { options: {} }, 0),
			webhookId,
		};
		const receiverId = await n8n.createWorkflow({
			name: 'Receiver',
			nodes: [trigger, nodeOf('Next', 'n8n-nodes-base.noOp', {}, 220)],
			connections: chain('Trigger', 'Next'),
		});
		await n8n.publish(receiverId);
		const callback = {
			callbackUrl: `${address}/webhook/${webhookId}/webhook`,
			verifyToken: trigger.id,
		};
		const verified = z.object({ verified: z.boolean() }).passthrough();
		await until(
			'the trigger answers at the webhook processor',
			async () => (await n8n.instagram.post(verified, 'app', callback)).verified,
			STEP_TIMEOUT_MS,
		);
		await n8n.instagram.post(z.unknown(), 'demo/engage');
	}

	async function publishCampaign(): Promise<string> {
		const trigger = {
			...nodeOf(START, 'n8n-nodes-base.webhook', { httpMethod: 'POST', path: CAMPAIGN_PATH }, 0),
			typeVersion: 2,
			webhookId: randomUUID(),
		};
		const split = nodeOf(
			'Split',
			'n8n-nodes-base.splitOut',
			{ fieldToSplitOut: 'body.people' },
			220,
		);
		const campaignId = await n8n.createWorkflow({
			name: 'Campaign',
			nodes: [trigger, split, sendNode(accountId)],
			connections: chain(START, 'Split', 'Send'),
		});
		await n8n.publish(campaignId);
		return campaignId;
	}

	async function start(
		campaign: string,
		toWhom: ReadonlyArray<{ igsid: string }>,
	): Promise<boolean> {
		const answer = await fetch(campaign, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ people: toWhom.map(({ igsid }) => ({ igsid })) }),
		});
		return answer.ok;
	}

	async function settledSends(): Promise<readonly SendRecord[]> {
		if (n8n.ledger === undefined) throw new Error('There is no database');
		const ledger = await hostLedger(n8n.ledger, () => ({
			now: () => new Date(Date.now() + LEASE_MS),
			distrust: async () => null,
		}));
		await ledger.expireLeases();
		const sends = await ledger.listSends(accountId);
		await ledger.close();
		return sends;
	}
});

const RUNNING: ReadonlySet<string> = new Set(['new', 'running', 'waiting']);

const countIn = (sends: readonly SendRecord[], ...states: string[]): number =>
	sends.filter(({ state }) => states.includes(state)).length;

function print(messages: readonly ReceivedMessage[], sends: readonly SendRecord[]): void {
	const counts = [...Map.groupBy(sends, ({ state }) => state)].map(
		([state, all]) => `${all.length} ${state}`,
	);
	process.stdout.write(
		`Queue mode: ${messages.length} received, limit ${HOUR_CAP}; attempts: ${counts.join(', ')}\n`,
	);
}
