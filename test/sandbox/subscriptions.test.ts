import { useReceiver } from './receiver';
import { ACCOUNT, at, usePractice } from './support';

const practice = usePractice();
const receiver = useReceiver(practice);

describe('the App Dashboard', () => {
	it('takes a callback address only after its challenge', async () => {
		const wrong = await practice.control('POST', 'app', {
			callbackUrl: receiver.url,
			verifyToken: 'wrong',
		});
		const gone = await practice.control('POST', 'app', {
			callbackUrl: 'http://127.0.0.1:9/hook',
			verifyToken: 'x',
		});
		const remote = await practice.tryControl('POST', 'app', {
			callbackUrl: 'https://example.com/',
			verifyToken: 'x',
		});

		expect(wrong).toEqual({
			verified: false,
			reason: 'the callback address answered 403 instead of 200',
		});
		expect(gone).toMatchObject({ verified: false });
		expect([remote.status, at(remote.body, 'error')]).toEqual([
			400,
			'callbackUrl must be on this machine (localhost or 127.0.0.1), not example.com',
		]);
		expect(practice.world.app.callbackUrl).toBe(receiver.url);
	});
});

describe('a subscription', () => {
	it('is read, made and ended by account', async () => {
		const before = await practice.get('/v25.0/me/subscribed_apps');
		const made = await practice.graph('POST', `/v25.0/${ACCOUNT}/subscribed_apps`, {
			subscribed_fields: 'messages',
		});
		const unknown = await practice.graph(
			'POST',
			'/v25.0/me/subscribed_apps?subscribed_fields=follows',
		);
		const ended = await practice.graph('DELETE', '/v25.0/me/subscribed_apps');

		expect(at(before.body, 'data.0.subscribed_fields')).toEqual(['messages', 'comments']);
		expect(made.body).toEqual({ success: true });
		expect(unknown.status).toBe(400);
		expect(ended.body).toEqual({ success: true });
		expect((await practice.get('/v25.0/me/subscribed_apps')).body).toEqual({ data: [] });
	});

	it('brings every field of the app, whatever the account named', async () => {
		await practice.graph('POST', '/v25.0/me/subscribed_apps?subscribed_fields=messages');

		expect(
			await practice.control('POST', 'deliver', { kind: 'comment', person: 'anna.test' }),
		).toMatchObject({ delivered: true });
	});
});
