import { createHmac } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { ACCOUNT, aCandidateFor, aLoosePolicy } from '../support/events';
import { schemaFields } from './support/descriptions';
import {
	APP_SECRET,
	practiceInstagram,
	practiceLedger,
	practiceSetup,
	PRACTICE_INSTAGRAM,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from './support/nodeWorld';
import { callWebhook } from './support/webhookCalls';
import type { WebhookAnswer } from './support/webhookCalls';

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

const trigger = (options: INodeParameters = {}) => workflowOf('instagramStoryTrigger', { options });

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

async function deliver(
	rawBody: Buffer,
	given: {
		signature?: string | null;
		options?: INodeParameters;
		instagram?: ICredentialDataDecryptedObject;
	} = {},
): Promise<WebhookAnswer> {
	const signature = given.signature === undefined ? sign(rawBody) : given.signature;
	const setup = practiceSetup(
		given.instagram ? { instagramStoriesOAuth2Api: given.instagram } : {},
	);
	return await callWebhook(setup, trigger(given.options), {
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
		const { trace } = await ledger.previewContact(candidate, aLoosePolicy());
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
				text: 'sì, perché no',
				messageId: 'mid.reply',
				storyId: 'story-1',
				replyIntent: expect.any(String),
				occurredAt: '2026-11-24T10:59:59.000Z',
				canMessageUntil: '2026-11-25T10:59:59.000Z',
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
