import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';
import { createWorkflow } from '../support/engine';
import { OUR_CREDENTIALS, practiceSetup } from './support/nodeWorld';

const { instagramStoriesOAuth2Api: instagram } = OUR_CREDENTIALS;

/** Defaults filled in and expressions on $self resolved, as n8n does before it uses the data. */
function resolved(typed: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
	const defaults = Object.fromEntries(
		instagram.properties.map(({ name, default: initial }) => [name, initial]),
	);
	const data = { ...defaults, ...typed };
	const workflow = createWorkflow(practiceSetup(), {
		name: 'credential',
		nodes: [],
		connections: {},
	});
	const resolve = (value: unknown): unknown =>
		typeof value === 'string' && value.startsWith('=')
			? workflow.expression.getSimpleParameterValue(NO_NODE, value, 'internal', { $self: data })
			: value;
	return Object.fromEntries(
		Object.entries(data).map(([name, value]) => [name, resolve(value)]),
	) as ICredentialDataDecryptedObject;
}

const NO_NODE: INode = {
	id: 'credential',
	name: 'credential',
	type: 'credential',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

describe('Instagram Stories OAuth2 API', () => {
	it('signs in at Instagram unless told otherwise', () => {
		expect(resolved({})).toMatchObject({
			authUrl: 'https://www.instagram.com/oauth/authorize',
			accessTokenUrl: 'https://api.instagram.com/oauth/access_token',
		});
	});

	it('signs in at the practice account on this computer', () => {
		expect(resolved({ server: 'practice', practicePort: 4999 })).toMatchObject({
			authUrl: 'http://127.0.0.1:4999/oauth/authorize',
			accessTokenUrl: 'http://127.0.0.1:4999/oauth/access_token',
		});
	});

	it.each(['80@evil.example', '80/../..', '.evil.example', 'abc'])(
		'never leaves this computer for a practice port such as %j',
		(practicePort) => {
			const { authUrl, accessTokenUrl } = resolved({ server: 'practice', practicePort });

			for (const url of [authUrl, accessTokenUrl]) {
				const isHere = !URL.canParse(String(url)) || new URL(String(url)).hostname === '127.0.0.1';
				expect(isHere).toBe(true);
			}
		},
	);

	it('asks for the least scopes, with commas', () => {
		expect(resolved({ allowMessages: false, allowInsights: false }).scope).toBe(
			'instagram_business_basic',
		);
	});

	it.each([
		[
			{},
			'instagram_business_basic,instagram_business_manage_messages,instagram_business_manage_insights',
		],
		[
			{ allowMessages: false, allowInsights: false, allowComments: true },
			'instagram_business_basic,instagram_business_manage_comments',
		],
		[
			{ login: 'facebook', allowInsights: false },
			'instagram_basic,pages_show_list,pages_read_engagement,instagram_manage_messages,pages_manage_metadata',
		],
		[
			{ login: 'facebook', allowMessages: false, allowBusinessPages: true },
			'instagram_basic,pages_show_list,pages_read_engagement,instagram_manage_insights,business_management',
		],
	])('ticked boxes %j ask for %s', (typed, scope) => {
		expect(resolved(typed).scope).toBe(scope);
	});

	it('signs in at Facebook with the chosen version of the API', () => {
		expect(resolved({ login: 'facebook', graphVersion: 'v26.0' })).toMatchObject({
			authUrl: 'https://www.facebook.com/v26.0/dialog/oauth',
			accessTokenUrl: 'https://graph.facebook.com/v26.0/oauth/access_token',
			authQueryParameters: '',
		});
	});

	it('signs in with Facebook at the practice account on this computer', () => {
		expect(resolved({ login: 'facebook', server: 'practice', practicePort: 4999 })).toMatchObject({
			authUrl: 'http://127.0.0.1:4999/v25.0/dialog/oauth',
			accessTokenUrl: 'http://127.0.0.1:4999/v25.0/oauth/access_token',
		});
	});

	it('tells the two App IDs apart where they are typed', () => {
		const texts = JSON.stringify(instagram.properties);

		expect(texts).toContain('Invalid platform app');
		expect(texts).toContain('not the Instagram App ID');
	});

	it('sends the app ID and secret in the body, as Instagram wants them', () => {
		expect(resolved({}).authentication).toBe('body');
	});

	it('shows the port of the practice account only when it is chosen', () => {
		const port = instagram.properties.find(({ name }) => name === 'practicePort');

		expect(port?.displayOptions).toEqual({ show: { server: ['practice'] } });
	});
});

describe('every credential', () => {
	it.each(
		Object.values(OUR_CREDENTIALS).map((credential) => [credential.name, credential] as const),
	)('%s masks every secret', (_name, { properties }) => {
		const secrets = properties.filter(
			({ type, name }) =>
				(type === 'string' || type === 'hidden') &&
				/secret|password|accessToken$|sessionToken/i.test(name),
		);

		expect(secrets.length).toBeGreaterThan(0);
		for (const { typeOptions } of secrets) expect(typeOptions?.password).toBe(true);
	});
});
