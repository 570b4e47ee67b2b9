import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { ACCOUNT, aCandidateFor, aLoosePolicy } from '../support/events';
import { previewContact } from '../support/previewContact';
import { schemaFields } from './support/descriptions';
import {
	APP_SECRET,
	practiceInstagram,
	practiceLedger,
	practiceSetup,
	PRACTICE_DATABASE,
	PRACTICE_INSTAGRAM,
	restartN8n,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from './support/nodeWorld';
import { callWebhook } from './support/webhookCalls';
import type { WebhookAnswer } from './support/webhookCalls';
import { openWorldLedger } from './support/worldState';

/** Profiles are read after the answer; a test ends when that has ended too. */
async function untilProfilesAreRead(): Promise<void> {
	const ledger = await practiceLedger();
	while ((await ledger.dueProfileJobs(ACCOUNT, 1)).length > 0) await nextTurn();
}

const refuseProfiles = () =>
	practiceInstagram()
		.persist()
		.get('/v25.0/9001')
		.query(true)
		.reply(403, { error: { code: 230, message: 'User consent is required' } });

afterEach(untilProfilesAreRead);
useNodeWorld();
beforeEach(withOwnAccount);

/** What Instagram says of the live stories; null while it does not answer. */
let liveStories: ReadonlyArray<{ id: string; timestamp: string }> | null = [];
beforeEach(() => {
	liveStories = [];
	practiceInstagram()
		.persist()
		.get('/v25.0/me/stories')
		.query(true)
		.reply(() =>
			liveStories === null
				? [500, {}]
				: [200, { data: liveStories }, { 'content-type': 'application/json' }],
		);
});

const trigger = (options: INodeParameters = {}, parameters: INodeParameters = {}) =>
	workflowOf('instagramStoryTrigger', { options, ...parameters });

let lastMid = 0;

interface Envelope {
	readonly text?: string;
	readonly mid?: string;
	readonly isEcho?: boolean;
	readonly sender?: string;
}

/** A story reply as Instagram sends it, with its escaped unicode (facts/instagram.md §6.2). */
function aDelivery(given: Envelope = {}): Buffer {
	lastMid += 1;
	const person = given.sender ?? '9001';
	const body = {
		object: 'instagram',
		entry: [
			{
				id: ACCOUNT,
				time: world.clock.now().getTime(),
				messaging: [
					{
						sender: { id: given.isEcho ? ACCOUNT : person },
						recipient: { id: given.isEcho ? person : ACCOUNT },
						timestamp: world.clock.now().getTime() - 1000,
						message: {
							mid: given.mid ?? `mid.${lastMid}`,
							text: given.text ?? 'Che meraviglia, perché no?',
							...(given.isEcho
								? { is_echo: true }
								: { reply_to: { story: { id: 'story-1', url: 'https://example.test/s' } } }),
						},
					},
				],
			},
		],
	};
	const escaped = JSON.stringify(body).replace(
		/[\u0080-\uffff]/g,
		(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	return Buffer.from(escaped);
}

const sign = (rawBody: Buffer, secret = APP_SECRET): string =>
	`sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}`;

interface Given {
	readonly signature?: string | null;
	readonly options?: INodeParameters;
	readonly parameters?: INodeParameters;
	readonly instagram?: ICredentialDataDecryptedObject;
}

/** What comes out of the execution that a delivery starts. */
async function deliver(rawBody: Buffer, given: Given = {}): Promise<WebhookAnswer> {
	const handedOver = await handOver(rawBody, given);
	const [input] = handedOver.outputs ?? [];
	return { ...handedOver, outputs: input === undefined ? null : await begin(input) };
}

/** The execution begins: the trigger's own first step. */
async function begin(
	input: INodeExecutionData[],
	executionOrder: 'v0' | 'v1' = 'v1',
): Promise<INodeExecutionData[][]> {
	const workflow = { ...trigger(), settings: { executionOrder } };
	const run = await runSubject(workflow, input, practiceSetup(), 'webhook');
	return [0, 1, 2].map((output) => run.items('Subject', output));
}

/** What the webhook hands over to n8n, before any execution begins. */
async function handOver(rawBody: Buffer, given: Given = {}): Promise<WebhookAnswer> {
	const signature = given.signature === undefined ? sign(rawBody) : given.signature;
	const setup = practiceSetup(
		given.instagram ? { instagramStoriesOAuth2Api: given.instagram } : {},
	);
	return await callWebhook(setup, trigger(given.options, given.parameters), {
		node: 'Subject',
		webhook: 'default',
		request: { rawBody, headers: signature === null ? {} : { 'x-hub-signature-256': signature } },
	});
}

const itemsAt = ({ outputs }: WebhookAnswer, output: number) =>
	(outputs?.[output] ?? []).map(({ json }) => json);

describe('Instagram Story Trigger, verification of the address', () => {
	const verify = async (token: string) =>
		await callWebhook(practiceSetup(), trigger(), {
			node: 'Subject',
			webhook: 'setup',
			request: {
				query: {
					'hub.mode': 'subscribe',
					'hub.challenge': '1158201444',
					'hub.verify_token': token,
				},
			},
		});

	it('answers the challenge when the verify token is the ID of the node', async () => {
		expect(await verify('subject-id')).toEqual({
			status: 200,
			body: '1158201444',
			outputs: null,
		});
	});

	it('answers 403 to any other verify token', async () => {
		expect(await verify('guess')).toMatchObject({ status: 403, outputs: null });
	});
});

describe('Instagram Story Trigger, what proves that STOP arrives', () => {
	beforeEach(refuseProfiles);
	const reasonToWait = async () => {
		const ledger = await practiceLedger();
		const person = await ledger.findPerson({ kind: 'igsid', igsid: '9001', accountId: ACCOUNT });
		const candidate = aCandidateFor(person?.personId ?? '');
		const { trace } = await previewContact(ledger, candidate, aLoosePolicy());
		return trace.find(({ gate }) => gate === 'account')?.objection?.reason ?? null;
	};

	it('is an event whose signature was checked', async () => {
		await deliver(aDelivery());

		expect(await reasonToWait()).toBeNull();
	});

	it('is not an event that was let in unsigned', async () => {
		await deliver(aDelivery(), { signature: null, options: { unsignedReason: 'a trial' } });

		expect(await reasonToWait()).toBe('nobodyListening');
	});
});

describe('Instagram Story Trigger, signature', () => {
	beforeEach(refuseProfiles);

	it('takes in what is signed over the raw bytes', async () => {
		const answer = await deliver(aDelivery());

		expect(itemsAt(answer, 0)).toHaveLength(1);
	});

	it('takes in what the second secret signed', async () => {
		const rawBody = aDelivery();

		const answer = await deliver(rawBody, {
			signature: sign(rawBody, 'the other secret'),
			instagram: { ...PRACTICE_INSTAGRAM, metaAppSecret: 'the other secret' },
		});

		expect(itemsAt(answer, 0)).toHaveLength(1);
	});

	it.each([
		['no signature', null],
		['a signature of another secret', sign(Buffer.from('{}'), 'guess')],
		['an empty signature', ''],
	])('answers 401 to %s and records nothing', async (_what, signature) => {
		const answer = await deliver(aDelivery(), { signature });

		expect(answer).toMatchObject({ status: 401, outputs: null });
		const ledger = await practiceLedger();
		expect(
			await ledger.findPerson({ kind: 'igsid', igsid: '9001', accountId: ACCOUNT }),
		).toBeNull();
	});

	it('never takes an empty secret for a secret', async () => {
		const rawBody = aDelivery();

		const answer = await deliver(rawBody, {
			signature: sign(rawBody, ''),
			instagram: { ...PRACTICE_INSTAGRAM, clientSecret: '', metaAppSecret: '' },
		});

		expect(answer.status).toBe(401);
	});

	it.each([
		['   ', 401],
		['our gateway checks it', null],
	])('takes in unsigned events only for a typed reason (%j)', async (unsignedReason, status) => {
		const answer = await deliver(aDelivery(), { signature: null, options: { unsignedReason } });

		expect(answer.status).toBe(status);
	});
});

describe('Instagram Story Trigger, events', () => {
	it('emits a story reply with the person and the end of the messaging window', async () => {
		refuseProfiles();
		const answer = await deliver(aDelivery({ mid: 'mid.reply', text: 'sì, perché no' }));

		expect(itemsAt(answer, 0)).toEqual([
			{
				eventId: expect.stringMatching(/^evt_/),
				kind: 'storyReply',
				personId: expect.stringMatching(/^per_/),
				accountId: ACCOUNT,
				username: null,
				messageId: 'mid.reply',
				commentId: null,
				storyId: 'story-1',
				storyLabels: {},
				mediaId: null,
				language: null,
				spamLikelihood: 'low',
				abuseLikelihood: 'low',
				replyIntent: expect.any(String),
				occurredAt: '2026-11-24T10:59:59.000Z',
				canMessageUntil: '2026-11-25T10:59:59.000Z',
				canReplyPrivatelyUntil: null,
				allowedNow: 'automaticMessage',
				followsYou: null,
				text: 'sì, perché no',
				payload: null,
				buttonTitle: null,
				ref: null,
				campaign: null,
				code: null,
				reaction: null,
				attachments: [],
				isRepeated: false,
			},
		]);
		expect(Object.keys(itemsAt(answer, 0)[0] ?? {})).toEqual(schemaFields('InstagramStoryTrigger'));
	});

	it('has recorded the event before it emits it', async () => {
		refuseProfiles();
		const answer = await deliver(aDelivery());

		const ledger = await practiceLedger();
		const person = await ledger.findPerson({
			kind: 'igsid',
			igsid: '9001',
			accountId: ACCOUNT,
		});
		expect(person?.personId).toBe(itemsAt(answer, 0)[0]?.personId);
	});

	it('sends an opt-out to its own output, and the person is on the list already', async () => {
		refuseProfiles();
		const answer = await deliver(aDelivery({ text: 'STOP' }));

		const [optOut] = itemsAt(answer, 1);
		expect(itemsAt(answer, 0)).toEqual([]);
		expect(await (await practiceLedger()).isSuppressed(String(optOut?.personId))).not.toBeNull();
	});

	it('starts nothing for a delivery that comes again', async () => {
		refuseProfiles();
		const rawBody = aDelivery();
		await deliver(rawBody);

		const again = await deliver(rawBody);

		expect(again).toEqual({ status: 200, body: 'EVENT_RECEIVED', outputs: null });
	});

	it('starts nothing when a delivery comes again later than an execution takes to begin', async () => {
		refuseProfiles();
		const rawBody = aDelivery();
		await deliver(rawBody);
		world.clock.advance(3_600_000);

		const again = await deliver(rawBody);

		expect(again.outputs).toBeNull();
	});

	it('emits own messages at Other only when asked', async () => {
		refuseProfiles();
		const silent = await deliver(aDelivery({ isEcho: true }));
		const asked = await deliver(aDelivery({ isEcho: true }), {
			options: { emitOwnMessages: true },
		});

		expect(silent.outputs).toBeNull();
		expect(itemsAt(asked, 2)).toMatchObject([{ kind: 'echo' }]);
	});

	it('asks for the handle after it has answered', async () => {
		let tell = (): void => {};
		const answered = new Promise<void>((resolve) => (tell = resolve));
		practiceInstagram()
			.get('/v25.0/9001')
			.query(true)
			.reply(200, async () => {
				await answered;
				return { id: '9001', username: 'anna.rossi' };
			});
		const ledger = await practiceLedger();

		await deliver(aDelivery());
		const early = await ledger.findPerson({ kind: 'handle', handle: 'anna.rossi' });
		tell();
		await untilProfilesAreRead();

		expect(early).toBeNull();
		expect(await ledger.findPerson({ kind: 'handle', handle: 'anna.rossi' })).not.toBeNull();
	});

	it('answers n8n with an execution while the profile cannot be read', async () => {
		practiceInstagram()
			.get('/v25.0/9001')
			.query(true)
			.reply(500, { error: { code: 2, message: 'unavailable' } });

		const answer = await deliver(aDelivery());

		expect(itemsAt(answer, 0)).toHaveLength(1);
	});
});

describe('Instagram Story Trigger, executions', () => {
	beforeEach(refuseProfiles);
	const aSecond = 1000;
	const aMinute = 60 * aSecond;

	it.each(['v0', 'v1'] as const)(
		'begin with an opt-out alone, under the execution order %s',
		async (executionOrder) => {
			const { outputs } = await handOver(aDelivery({ text: 'STOP' }));

			const [engagement, optOuts] = await begin(outputs?.[0] ?? [], executionOrder);

			expect(outputs).toHaveLength(1);
			expect(engagement).toEqual([]);
			expect(optOuts).toMatchObject([
				{ json: { replyIntent: 'opt_out' }, pairedItem: { item: 0 } },
			]);
		},
	);

	it('that began are not begun again', async () => {
		await deliver(aDelivery());
		world.clock.advance(61 * aSecond);

		const next = await handOver(aDelivery({ sender: '9001' }));

		expect(next.outputs?.[0]).toHaveLength(1);
	});

	it('that never began are begun at the next delivery, with the same ID and without the text', async () => {
		const lost = await handOver(aDelivery({ text: 'bello' }));
		world.clock.advance(61 * aSecond);

		const next = await handOver(aDelivery({ isEcho: true }));

		expect(next.outputs?.[0]).toMatchObject([
			{ json: { eventId: lost.outputs?.[0]?.[0]?.json.eventId, text: null, isRepeated: true } },
		]);
	});

	it('that never began are begun when Instagram delivers again, with the text', async () => {
		const rawBody = aDelivery({ text: 'bello' });
		await handOver(rawBody);
		world.clock.advance(aMinute);

		const again = await handOver(rawBody);

		expect(again.outputs?.[0]).toMatchObject([{ json: { text: 'bello', isRepeated: false } }]);
	});

	it('are asked for again later while another process may still begin them', async () => {
		const rawBody = aDelivery();
		await handOver(rawBody);
		await restartN8n();

		const early = await handOver(rawBody);
		world.clock.advance(aMinute);
		const late = await handOver(rawBody);

		expect(early).toEqual({ status: 503, body: 'RETRY_LATER', outputs: null });
		expect(late.outputs?.[0]).toHaveLength(1);
	});

	it('of a test in the editor use nothing up', async () => {
		const rawBody = aDelivery();
		await callWebhook(practiceSetup(), trigger(), {
			node: 'Subject',
			webhook: 'default',
			mode: 'manual',
			request: { rawBody, headers: { 'x-hub-signature-256': sign(rawBody) } },
		});

		expect((await handOver(rawBody)).outputs?.[0]).toHaveLength(1);
	});

	it('in the editor show the latest recorded events', async () => {
		await deliver(aDelivery({ text: 'STOP' }));

		const run = await runSubject(trigger(), [{ json: {} }]);

		expect(run.json('Subject', 1)).toMatchObject([{ replyIntent: 'opt_out', isRepeated: true }]);
		expect(run.hints('Subject')[0]?.message).toContain('Nothing is used up');
	});
});

describe('Instagram Story Trigger, filters', () => {
	beforeEach(refuseProfiles);
	const passes = async (filters: INodeParameters, text: string, kinds: string[] = []) => {
		const { outputs } = await handOver(aDelivery({ text }), { parameters: { filters, kinds } });
		return outputs !== null;
	};

	it.each([
		['Perché', 'Sì, perche no!', true],
		['price list', 'Send me the PRICE-LIST please', true],
		['info, orari', 'gli orari?', true],
		['art', 'I like your cart', false],
		['!!', 'anything', true],
	])('keyword "%s" in "%s": %s', async (keywords, text, isThrough) => {
		expect(await passes({ keywords }, text)).toBe(isThrough);
	});

	it.each([
		[{ storyIds: 'story-1, story-9' }, [], true],
		[{ storyIds: 'story-9' }, [], false],
		[{ languages: ['de'] }, [], false],
		[{}, ['comment'], false],
		[{}, ['storyReply'], true],
	])('%j and events %j: %s', async (filters, kinds, isThrough) => {
		expect(await passes(filters, 'bello', kinds)).toBe(isThrough);
	});

	it.each([
		[{ label: [{ kind: 'campaign', value: 'autumn' }] }, true],
		[{ label: [{ kind: 'campaign', value: 'spring' }] }, false],
		[{ label: [{ kind: 'campaign', value: ' ' }] }, true],
	])('story labels %j: %s', async (storyLabels, isThrough) => {
		await (await practiceLedger()).labelStory(ACCOUNT, 'story-1', { campaign: 'Autumn' });

		expect(await passes({ storyLabels }, 'bello')).toBe(isThrough);
	});

	it.each([
		['published since', 60_000, true],
		['older', -60_000, false],
	])(
		'the next story, %s: asked of Instagram before the answer',
		async (_when, laterMs, isThrough) => {
			await (await practiceLedger()).watchNextStory('test:subject-id', false);
			const publishedAt = new Date(world.clock.now().getTime() + laterMs);
			liveStories = [{ id: 'story-1', timestamp: publishedAt.toISOString() }];
			world.clock.advance(120_000);

			expect(await passes({ nextStory: true }, 'bello')).toBe(isThrough);
		},
	);

	it('the next story: each workflow reads it into its own database', async () => {
		const database = { ...PRACTICE_DATABASE, file: join(world.folder, 'second.sqlite') };
		const second = await openWorldLedger({
			store: 'sqlite',
			purpose: 'practice',
			file: database.file,
			identityKey: String(PRACTICE_DATABASE.identityKeySecret),
		});
		await second.watchNextStory('second:subject-id', false);
		await (await practiceLedger()).watchNextStory('test:subject-id', false);
		const publishedAt = new Date(world.clock.now().getTime() + 60_000);
		liveStories = [{ id: 'story-1', timestamp: publishedAt.toISOString() }];
		world.clock.advance(120_000);
		const parameters = { filters: { nextStory: true } };

		const inFirst = await handOver(aDelivery(), { parameters });
		const rawBody = aDelivery();
		const inSecond = await callWebhook(
			practiceSetup({ storyOutreachLedgerApi: database }),
			{ ...trigger({}, parameters), id: 'second' },
			{
				node: 'Subject',
				webhook: 'default',
				request: { rawBody, headers: { 'x-hub-signature-256': sign(rawBody) } },
			},
		);

		expect(inFirst.outputs).not.toBeNull();
		expect(inSecond.outputs).not.toBeNull();
	});

	it('the next story: nothing starts, and nothing is lost, while Instagram does not answer', async () => {
		await (await practiceLedger()).watchNextStory('test:subject-id', false);
		liveStories = null;

		expect(await passes({ nextStory: true }, 'bello')).toBe(false);
		expect(await (await practiceLedger()).count()).toMatchObject({ event: 1 });
	});

	it('never keep an opt-out from being recorded', async () => {
		await handOver(aDelivery({ text: 'STOP' }), { parameters: { kinds: ['comment'] } });

		const ledger = await practiceLedger();
		const person = await ledger.findPerson({ kind: 'igsid', igsid: '9001', accountId: ACCOUNT });
		expect(await ledger.isSuppressed(person?.personId ?? '')).not.toBeNull();
	});

	it('leave nothing over that would be begun later', async () => {
		await handOver(aDelivery(), { parameters: { kinds: ['comment'] } });
		world.clock.advance(61_000);

		expect((await handOver(aDelivery({ isEcho: true }))).outputs).toBeNull();
	});
});

describe('Instagram Story Trigger, what it refuses', () => {
	beforeEach(refuseProfiles);
	const reserialise = (rawBody: Buffer) => Buffer.from(JSON.stringify(JSON.parse(String(rawBody))));
	const nothingIsStored = async () => {
		const { event, subject } = await (await practiceLedger()).count();
		return event === 0 && subject === 0;
	};

	it.each([
		['written again as JSON', (raw: Buffer) => [reserialise(raw), sign(raw)] as const, 401],
		['cut', (raw: Buffer) => [raw.subarray(0, 100), sign(raw)] as const, 401],
		[
			'signed, but no JSON',
			(raw: Buffer) => [raw.subarray(0, 100), sign(raw.subarray(0, 100))] as const,
			400,
		],
		[
			'larger than any batch',
			() => {
				const raw = Buffer.alloc(8 * 1024 * 1024 + 1, ' ');
				return [raw, sign(raw)] as const;
			},
			413,
		],
	])('a body %s, storing nothing and counting it', async (_what, make, status) => {
		const [rawBody, signature] = make(aDelivery());

		const answer = await handOver(rawBody, { signature });

		expect(answer).toMatchObject({ status, outputs: null });
		expect(await nothingIsStored()).toBe(true);
		const { refusedDeliveries } = await (await practiceLedger()).describeReceiving();
		expect(refusedDeliveries).toMatchObject([{ consumer: 'test:subject-id', times: 1 }]);
	});

	it('counts every forged delivery, however fast they come', async () => {
		for (let time = 0; time < 5; time++) await handOver(aDelivery(), { signature: null });

		const { refusedDeliveries } = await (await practiceLedger()).describeReceiving();
		expect(refusedDeliveries).toMatchObject([{ reason: 'signature', times: 5 }]);
	});
});
