import { createInstagramClient } from '../../../core/instagram/createInstagramClient';
import type { HttpAnswer } from '../../../core/shared/ports';
import { fakeHttp, graphError } from './fakeHttp';

const BASE = 'https://graph.instagram.com/v25.0';

function clientAnswered(answer: Partial<HttpAnswer> | Error) {
	const { http, requests } = fakeHttp(answer);
	return {
		client: createInstagramClient({ http, server: 'https://graph.instagram.com' }),
		requests,
	};
}

describe('createInstagramClient', () => {
	it('speaks to the practice server and the version it was given', async () => {
		const { http, requests } = fakeHttp({ body: { success: true } });
		const server = 'http://127.0.0.1:4010/';

		await createInstagramClient({ http, server, graphVersion: 'v26.0' }).subscribeToWebhooks([]);

		expect(requests[0]?.url).toBe('http://127.0.0.1:4010/v26.0/me/subscribed_apps');
	});

	it.each([
		[{ server: 'https://evil.example' }, 'serverNotAllowed'],
		[{ server: 'https://graph.instagram.com', graphVersion: '../me' }, 'graphVersionInvalid'],
		[{ server: 'https://graph.instagram.com', graphVersion: '' }, 'graphVersionInvalid'],
	])('refuses %p', (options, code) => {
		const { http } = fakeHttp({});

		expect(() => createInstagramClient({ http, ...options })).toThrow(
			expect.objectContaining({ code }),
		);
	});
});

describe('getOwnAccount', () => {
	const own = { user_id: '17841400000000001', username: 'bakery' };

	it.each([
		['flat', own],
		['wrapped', { data: [own] }],
	])('reads the %s answer', async (_name, body) => {
		const { client, requests } = clientAnswered({ body });

		expect(await client.getOwnAccount()).toEqual({
			accountId: '17841400000000001',
			username: 'bakery',
		});
		expect(requests).toMatchObject([
			{ method: 'GET', url: `${BASE}/me`, query: { fields: 'user_id,username' } },
		]);
	});

	it('takes a small number for an id and refuses one that has lost digits', async () => {
		const small = clientAnswered({ body: { ...own, user_id: 42 } }).client;
		const rounded = clientAnswered({
			body: { ...own, user_id: Number('17841400000000001') },
		}).client;

		expect(await small.getOwnAccount()).toMatchObject({ accountId: '42' });
		await expect(rounded.getOwnAccount()).rejects.toMatchObject({ code: 'accountUnreadable' });
	});

	it('never mistakes the app-scoped id for the account', async () => {
		const { client } = clientAnswered({ body: { id: '1', username: 'bakery' } });

		await expect(client.getOwnAccount()).rejects.toMatchObject({ code: 'accountUnreadable' });
	});

	it.each([
		[graphError(190, 0), 'connectionEnded'],
		[graphError(10), 'notAllowed'],
		[graphError(4), 'rateLimited'],
		[graphError(368), 'accountRestricted'],
		[graphError(100), 'instagramRefused'],
		[{ status: 502, body: '<html>' }, 'instagramUnreachable'],
		[new Error('private words'), 'instagramUnreachable'],
	])('says what to do after %p', async (answer, code) => {
		const refusal = clientAnswered(answer).client.getOwnAccount();

		await expect(refusal).rejects.toMatchObject({
			code,
			wayOut: expect.stringMatching(/\.$/),
			message: expect.not.stringContaining('private'),
		});
	});
});

describe('getProfile', () => {
	it('reads who it is and whether they follow', async () => {
		const { client, requests } = clientAnswered({
			body: { username: 'ann', name: null, is_user_follow_business: true, id: '800' },
		});

		expect(await client.getProfile('800')).toEqual({
			kind: 'profile',
			username: 'ann',
			name: null,
			isFollower: true,
		});
		expect(requests[0]?.url).toBe(`${BASE}/800`);
	});

	it.each([
		['no consent', graphError(230)],
		['a block', graphError(551, 1545041)],
		['an answer without data, as after a block', { body: { id: '800' } }],
	])('takes %s for an answer', async (_name, answer) => {
		expect(await clientAnswered(answer).client.getProfile('800')).toEqual({ kind: 'refused' });
	});

	it.each([
		['a dead token', graphError(190), 'tokenDead'],
		['a broken line', new Error('x'), 'ambiguous'],
		['an unreadable answer', { body: '<html>' }, 'ambiguous'],
	])('fails after %s', async (_name, answer, failureClass) => {
		expect(await clientAnswered(answer).client.getProfile('800')).toMatchObject({
			kind: 'failed',
			failure: { class: failureClass },
		});
	});

	it.each(['', '.', '..'])('asks nobody for %p', async (igsid) => {
		const { client, requests } = clientAnswered({ body: {} });

		await expect(client.getProfile(igsid)).rejects.toThrow('An Instagram id');
		expect(requests).toEqual([]);
	});

	it('keeps an id inside its place in the path', async () => {
		const { client, requests } = clientAnswered({ body: {} });

		await client.getProfile('../me/messages?x');

		expect(requests[0]?.url).toBe(`${BASE}/..%2Fme%2Fmessages%3Fx`);
	});
});

describe('subscribeToWebhooks', () => {
	it('asks for the fields and is content with success', async () => {
		const { client, requests } = clientAnswered({ body: { success: true } });

		await client.subscribeToWebhooks(['messages', 'message_edit']);

		expect(requests).toMatchObject([
			{ method: 'POST', query: { subscribed_fields: 'messages,message_edit' } },
		]);
	});

	it.each([
		['a refusal', graphError(200), 'notAllowed'],
		['no success', { body: { success: false } }, 'instagramUnreachable'],
		['a broken line', new Error('x'), 'instagramUnreachable'],
	])('says so after %s', async (_name, answer, code) => {
		const subscribing = clientAnswered(answer).client.subscribeToWebhooks(['messages']);

		await expect(subscribing).rejects.toMatchObject({ code });
	});
});
