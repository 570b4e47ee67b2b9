import { REDIRECT, SCOPES, SignIn } from './signInForm';
import { at, HOUR_MS, usePractice } from './support';

const practice = usePractice();
const signIn = new SignIn(practice);

describe('the sign-in page', () => {
	it('has an Allow and a Cancel button and sends back a code with the state', async () => {
		const { raw } = await signIn.page();
		const target = await signIn.press('allow');

		expect(raw).toContain('name="decision" value="allow"');
		expect(raw).toContain('name="decision" value="cancel"');
		expect(target.origin + target.pathname).toBe(REDIRECT);
		expect(target.searchParams.get('state')).toBe('opaque=&"');
		expect(target.searchParams.get('code')).toMatch(/^AQ/);
		expect(target.hash).toBe('#_');
	});

	it('sends back a refusal', async () => {
		const target = await signIn.press('cancel');

		expect(Object.fromEntries(target.searchParams)).toEqual({
			state: 'opaque=&"',
			error: 'access_denied',
			error_reason: 'user_denied',
			error_description: 'The user denied your request',
		});
	});

	it.each([
		['another app', { client_id: '1' }],
		['no address', { redirect_uri: 'nowhere' }],
		['an unknown scope', { scope: 'instagram_business_basic,business_basic' }],
		['no basic scope', { scope: 'instagram_business_manage_messages' }],
		['an implicit grant', { response_type: 'token' }],
	])('refuses %s', async (_, changes) => {
		expect((await signIn.page(changes)).status).toBe(400);
	});

	it('refuses an address that the app does not list to the letter', async () => {
		await practice.control('POST', 'app', { redirectUris: [`${REDIRECT}/`] });

		expect((await signIn.page()).status).toBe(400);
		expect((await signIn.page({ redirect_uri: `${REDIRECT}/` })).status).toBe(200);
	});

	it('escapes what it is given', async () => {
		const { raw } = await signIn.page({ state: '"><script>alert(1)</script>' });

		expect(raw).not.toContain('<script>');
	});
});

describe('the code exchange', () => {
	it('answers flat, with an id that a JSON number cannot hold', async () => {
		const { raw, body } = await signIn.exchange(await signIn.newCode());

		expect(raw).toContain('"user_id":24900000000000001,');
		expect(body).toEqual({
			access_token: expect.stringMatching(/^IGAA/),
			user_id: expect.any(Number),
			permissions: SCOPES.split(','),
		});
		expect(String(at(body, 'user_id'))).not.toBe('24900000000000001');
	});

	it('answers wrapped on demand', async () => {
		await practice.control('POST', 'app', { wrappedTokenAnswer: true });
		const { body } = await signIn.exchange(await signIn.newCode());

		expect(body).toEqual({
			data: [
				{ access_token: expect.any(String), user_id: '24900000000000001', permissions: SCOPES },
			],
		});
	});

	it('takes a code once, for one hour, with the same address', async () => {
		const used = await signIn.newCode();
		const first = await signIn.exchange(used);
		const second = await signIn.exchange(used);
		const late = await signIn.newCode();
		await practice.advance(HOUR_MS);
		const elsewhere = await signIn.newCode();
		const answers = [
			second,
			await signIn.exchange(late),
			await signIn.exchange(elsewhere, { redirect_uri: `${REDIRECT}/` }),
		];

		expect(first.status).toBe(200);
		for (const { status, body } of answers) {
			expect(status).toBe(400);
			expect(body).toEqual({
				error_type: 'OAuthException',
				code: 400,
				error_message: 'Matching code was not found or was already used',
			});
		}
	});

	it('needs the secret in the body and forgives a pasted #_', async () => {
		const code = await signIn.newCode();

		expect((await signIn.exchange(code, { client_secret: 'wrong' })).status).toBe(400);
		expect((await signIn.exchange(`${code}#_`)).status).toBe(200);
	});
});
