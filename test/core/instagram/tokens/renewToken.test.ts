import { renewToken } from '../../../../core/instagram/tokens/renewToken';
import type { TokenApp } from '../../../../core/instagram/tokens/renewToken';
import { fakeHttp, graphError } from '../fakeHttp';

const NOW = new Date('2026-11-24T12:00:00Z');
const LONG = { body: { access_token: 'LONG', token_type: 'bearer', expires_in: 5_183_944 } };

const appOf = (http: TokenApp['http'], changes: Partial<TokenApp> = {}): TokenApp => ({
	login: 'instagram',
	http,
	origin: 'https://graph.instagram.com',
	graphVersion: 'v25.0',
	appId: 'APP',
	appSecret: 'SECRET',
	...changes,
});

describe('renewToken', () => {
	it('exchanges a short token with the secret, at an address without a version', async () => {
		const { http, requests } = fakeHttp(LONG);

		const renewal = await renewToken(appOf(http), 'exchange', { value: 'SHORT', now: NOW });

		expect(requests).toMatchObject([
			{
				method: 'GET',
				url: 'https://graph.instagram.com/access_token',
				query: {
					grant_type: 'ig_exchange_token',
					client_secret: 'SECRET',
					access_token: 'SHORT',
				},
			},
		]);
		expect(renewal).toEqual({
			kind: 'renewed',
			value: 'LONG',
			life: { renewedAt: NOW, expiresAt: new Date('2027-01-23T11:59:04Z') },
		});
	});

	it('refreshes a long token without the secret', async () => {
		const { http, requests } = fakeHttp(LONG);

		await renewToken(appOf(http), 'refresh', { value: 'LONG', now: NOW });

		expect(requests[0]?.url).toBe('https://graph.instagram.com/refresh_access_token');
		expect(requests[0]?.query).toEqual({ grant_type: 'ig_refresh_token', access_token: 'LONG' });
	});

	it('exchanges with Facebook Login at its own address, with the version', async () => {
		const { http, requests } = fakeHttp(LONG);
		const app = appOf(http, { login: 'facebook', origin: 'https://graph.facebook.com' });

		await renewToken(app, 'exchange', { value: 'USER', now: NOW });

		expect(requests[0]).toMatchObject({
			url: 'https://graph.facebook.com/v25.0/oauth/access_token',
			query: { grant_type: 'fb_exchange_token', client_id: 'APP', fb_exchange_token: 'USER' },
		});
	});

	it.each([
		['a dead token', graphError(190, 463), 'tokenDead'],
		['a token that is too young', graphError(100), 'invalidRequest'],
		['no answer', new Error('connect https://x/?access_token=SHORT'), 'ambiguous'],
		['an answer without a token', { body: {} }, 'ambiguous'],
	])('tells %s as a value without any secret', async (_name, answer, failure) => {
		const { http } = fakeHttp(answer);

		const renewal = await renewToken(appOf(http), 'exchange', { value: 'SHORT', now: NOW });

		expect(renewal).toMatchObject({ kind: 'refused', failure: { class: failure } });
		expect(JSON.stringify(renewal)).not.toMatch(/SHORT|SECRET|private/);
	});
});
