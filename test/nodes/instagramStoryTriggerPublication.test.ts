import { aCandidateFor, aLoosePolicy, aStoryReply } from '../support/events';
import { previewContact } from '../support/previewContact';
import {
	ACCOUNT,
	PRACTICE_INSTAGRAM,
	aStoredToken,
	practiceInstagram,
	practiceLedger,
	practiceSetup,
	useNodeWorld,
	withOwnAccount,
	withSubscription,
	workflowOf,
	world,
} from './support/nodeWorld';
import { callWebhookMethod } from './support/webhookCalls';

useNodeWorld();

describe('Instagram Story Trigger, publication', () => {
	const call = async (
		method: 'checkExists' | 'create' | 'delete',
		mode: 'trigger' | 'manual',
		setup = practiceSetup(),
	) =>
		await callWebhookMethod(setup, workflowOf('instagramStoryTrigger', { options: {} }), {
			node: 'Subject',
			method,
			mode,
		});

	it('subscribes the account when the workflow is published', async () => {
		withOwnAccount();
		const subscription = practiceInstagram()
			.post('/v25.0/me/subscribed_apps')
			.query(({ subscribed_fields }) => String(subscribed_fields).split(',').includes('messages'))
			.reply(200, { success: true });

		withSubscription();

		await expect(call('create', 'trigger')).resolves.toBe(true);

		expect(subscription.isDone()).toBe(true);
	});

	it('asks for no field that the least scopes do not allow', async () => {
		withOwnAccount();
		let fields = '';
		practiceInstagram()
			.post('/v25.0/me/subscribed_apps')
			.query((query) => {
				fields = String(query.subscribed_fields);
				return true;
			})
			.reply(200, { success: true });

		withSubscription();

		await call('create', 'trigger');

		expect(fields).not.toContain('comments');
	});

	const subscribes = (onSubscribe: (fields: string) => void = () => undefined) =>
		practiceInstagram()
			.post('/v25.0/me/subscribed_apps')
			.query(({ subscribed_fields: fields }) => {
				onSubscribe(String(fields));
				return true;
			})
			.reply(200, { success: true });

	it('asks for comments too where the sign-in allows them', async () => {
		withOwnAccount();
		let fields = '';
		subscribes((asked) => (fields = asked));
		withSubscription();

		await call(
			'create',
			'trigger',
			practiceSetup({
				instagramStoriesOAuth2Api: {
					...PRACTICE_INSTAGRAM,
					oauthTokenData: aStoredToken('TOKEN', ['instagram_business_manage_comments']),
				},
			}),
		);

		expect(fields.split(',')).toEqual(expect.arrayContaining(['messages', 'comments']));
	});

	it('says so when Instagram agreed but did not switch events on', async () => {
		withOwnAccount();
		subscribes();
		practiceInstagram().get('/v25.0/me/subscribed_apps').reply(200, { data: [] });

		await expect(call('create', 'trigger')).rejects.toMatchObject({
			message: expect.stringContaining('sends no events of @bakery'),
		});
	});

	it('never touches the subscription for a test in the editor', async () => {
		await expect(call('create', 'manual')).resolves.toBe(true);
		await expect(call('delete', 'manual')).resolves.toBe(true);
	});

	it('leaves the subscription of the app alone when the workflow is unpublished', async () => {
		await expect(call('delete', 'trigger')).resolves.toBe(true);
	});

	it('says what to do when Instagram refuses the subscription', async () => {
		withOwnAccount();
		practiceInstagram()
			.post('/v25.0/me/subscribed_apps')
			.query(true)
			.reply(403, { error: { code: 200, message: 'no', type: 'OAuthException' } });

		await expect(call('create', 'trigger')).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining('no permission'),
		});
	});
});

describe('Instagram Story Trigger, who listens for STOP', () => {
	const TRIGGER = 'test:subject-id';
	const call = async (method: 'create' | 'delete', mode: 'trigger' | 'manual' | 'endOfTest') =>
		await callWebhookMethod(practiceSetup(), workflowOf('instagramStoryTrigger', { options: {} }), {
			node: 'Subject',
			method,
			mode,
		});
	const publish = async () => {
		withOwnAccount();
		practiceInstagram().post('/v25.0/me/subscribed_apps').query(true).reply(200, { success: true });
		withSubscription();
		await call('create', 'trigger');
	};
	/** What stands against a message to someone whose reply came in by another way. */
	const objection = async () => {
		const ledger = await practiceLedger();
		const [event] = await ledger.recordEvents({
			events: [aStoryReply({ igsid: '9001', at: world.clock.now() })],
			consumer: 'elsewhere',
			origin: 'conversation',
		});
		const personId = event?.personId ?? '';
		await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
		const decision = await previewContact(ledger, aCandidateFor(personId), aLoosePolicy());
		return decision.kind === 'send' ? 'none' : decision.reason;
	};

	it('is nobody for a test in the editor', async () => {
		await call('create', 'manual');

		expect(await objection()).toBe('nobodyListening');
	});

	it('is the published trigger, once a checked event has reached it', async () => {
		await publish();
		expect(await objection()).toBe('nothingHeardYet');

		await (
			await practiceLedger()
		).recordEvents({
			events: [aStoryReply({ igsid: '9002', at: world.clock.now() })],
			consumer: TRIGGER,
			origin: 'publishedTrigger',
		});
		expect(await objection()).toBe('none');
	});

	it('is nobody any more when the workflow is unpublished', async () => {
		await publish();
		await call('delete', 'trigger');

		expect(await objection()).toBe('nobodyListening');
	});

	it.each(['manual', 'endOfTest'] as const)(
		'stays as it is when a test in the editor ends (%s)',
		async (mode) => {
			await publish();
			await call('delete', mode);

			expect(await objection()).toBe('nothingHeardYet');
		},
	);
});
