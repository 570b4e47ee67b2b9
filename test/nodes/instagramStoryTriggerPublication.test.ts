import {
	practiceInstagram,
	practiceSetup,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
} from './support/nodeWorld';
import { callWebhookMethod } from './support/webhookCalls';

useNodeWorld();

describe('Instagram Story Trigger, publication', () => {
	const call = async (method: 'checkExists' | 'create' | 'delete', mode: 'trigger' | 'manual') =>
		await callWebhookMethod(practiceSetup(), workflowOf('instagramStoryTrigger', { options: {} }), {
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

		await call('create', 'trigger');

		expect(fields).not.toContain('comments');
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
