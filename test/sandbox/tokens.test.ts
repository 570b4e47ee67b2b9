import { QUESTION, REDIRECT, SignIn } from './signInForm';
import {
	ACCOUNT,
	at,
	CLIENT_ID,
	CLIENT_SECRET,
	DAY_MS,
	errorCode,
	HOUR_MS,
	OTHER_ACCOUNT,
	text,
	usePractice,
} from './support';

const practice = usePractice();
const signIn = new SignIn(practice);

describe('tokens', () => {
	it('become long-lived with the secret, while they live', async () => {
		const short = text((await signIn.exchange(await signIn.newCode())).body, 'access_token');
		const wrong = await signIn.longLived(short, 'wrong');
		const { body } = await signIn.longLived(short);
		await practice.advance(HOUR_MS);
		const late = await signIn.longLived(short);

		expect(body).toEqual({
			access_token: expect.any(String),
			token_type: 'bearer',
			expires_in: 5_183_944,
		});
		expect(wrong.status).toBe(400);
		expect(errorCode(late)).toBe('190/0');
		expect((await practice.get('/v25.0/me', text(body, 'access_token'))).status).toBe(200);
	});

	it('are refreshed from the age of 24 hours until they expire, without the secret', async () => {
		await practice.control('POST', 'clock', { freeze: true });
		const token = await practice.issueToken();
		const another = await practice.issueToken();
		await practice.advance(DAY_MS - 1);
		const young = await signIn.refresh(token);
		await practice.advance(1);
		const old = await signIn.refresh(token);
		await practice.advance(5_183_944_000 - DAY_MS);
		const dead = await signIn.refresh(another);

		expect(young.status).toBe(400);
		expect(old.body).toEqual({
			access_token: expect.any(String),
			token_type: 'bearer',
			expires_in: 5_183_944,
		});
		expect(errorCode(dead)).toBe('190/0');
		expect((await practice.get('/me', text(old.body, 'access_token'))).status).toBe(200);
	});

	it('are not refreshed when short-lived or without basic access', async () => {
		const short = await practice.issueToken({ kind: 'short' });
		const poor = await practice.issueToken({
			ageHours: 48,
			scopes: ['instagram_business_manage_messages'],
		});

		expect((await signIn.refresh(short)).status).toBe(400);
		expect(errorCode(await signIn.refresh(poor))).toBe('10');
	});

	it('carry only what was ticked', async () => {
		const short = text(
			(await signIn.exchange(await signIn.newCode({ granted: 'instagram_business_basic' }))).body,
			'access_token',
		);

		expect(
			errorCode(
				await practice.graph(
					'POST',
					'/me/subscribed_apps?subscribed_fields=messages',
					undefined,
					short,
				),
			),
		).toBe('10');
	});

	it('belong to the account that was chosen', async () => {
		const answer = await signIn.exchange(await signIn.newCode({ account_id: OTHER_ACCOUNT }));
		const me = await practice.get(
			'/v25.0/me?fields=user_id,username',
			text(answer.body, 'access_token'),
		);

		expect(me.body).toMatchObject({ user_id: OTHER_ACCOUNT, username: 'harbor.books.practice' });
	});
});

describe('/me', () => {
	it('tells the app-scoped id from the professional one', async () => {
		const { body } = await practice.get('/v25.0/me?fields=id,user_id,username,account_type');

		expect(body).toEqual({
			id: '24900000000000001',
			user_id: ACCOUNT,
			username: 'lumina.bakery.practice',
			account_type: 'BUSINESS',
		});
	});

	it('takes the token as a parameter too, and any living version', async () => {
		const query = `fields=username&access_token=${practice.token}`;
		const statuses = [];
		for (const version of ['', '/v21.0', '/v25.0', '/v27.0', '/v20.0']) {
			statuses.push((await practice.call('GET', `${version}/me?${query}`, undefined, {})).status);
		}

		expect(statuses).toEqual([200, 200, 200, 200, 400]);
	});

	it('refuses a field that does not exist', async () => {
		expect(errorCode(await practice.get('/v25.0/me?fields=shoe_size'))).toBe('100');
	});
});

describe('with Facebook Login', () => {
	it('a dialog, a long token and Page tokens lead to the same account', async () => {
		const changes = { scope: 'instagram_basic,instagram_manage_messages,pages_show_list' };
		const { raw } = await signIn.page(changes, '/v25.0/dialog/oauth');
		const form = new URLSearchParams({
			...QUESTION,
			...changes,
			decision: 'allow',
			account_id: ACCOUNT,
		});
		const response = await fetch(`${practice.url}/v25.0/dialog/oauth`, {
			method: 'POST',
			body: form,
			redirect: 'manual',
		});
		const code = new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
		const query = new URLSearchParams({
			client_id: CLIENT_ID,
			client_secret: CLIENT_SECRET,
			redirect_uri: REDIRECT,
			code,
		});
		const user = await practice.call(
			'GET',
			`/v25.0/oauth/access_token?${query.toString()}`,
			undefined,
			{},
		);
		const fields = 'id,name,access_token,instagram_business_account';
		const pages = await practice.get(
			`/v25.0/me/accounts?fields=${fields}`,
			text(user.body, 'access_token'),
		);
		const igsid = await practice.writes('anna.test');
		const body = { recipient: { id: igsid }, messaging_type: 'RESPONSE', message: { text: 'Hi' } };
		const page0 = text(pages.body, 'data.0.id');
		const sent = await practice.graph(
			'POST',
			`/v25.0/${page0}/messages`,
			body,
			text(pages.body, 'data.0.access_token'),
		);

		expect(raw).toContain('name="decision" value="allow"');
		expect(at(pages.body, 'data.0.instagram_business_account.id')).toBe(ACCOUNT);
		expect(sent.status).toBe(200);
	});
});
