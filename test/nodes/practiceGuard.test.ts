import nock from 'nock';
import {
	ACCOUNT,
	aPersonWhoWrote,
	aStoredToken,
	practiceSetup,
	PRACTICE_DATABASE,
	PRACTICE_ORIGIN,
	PRACTICE_INSTAGRAM,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
} from './support/nodeWorld';
import { parameters, outreach, itemsFor, acceptMessages } from './support/outreachCalls';

useNodeWorld();

describe('Instagram Outreach, practice and real', () => {
	const IN_REAL = { ...PRACTICE_DATABASE, purpose: 'real' };

	it('never uses a practice account with a database for real data', async () => {
		const run = await runSubject(
			outreach('send'),
			itemsFor('per_x'),
			practiceSetup({ storyOutreachLedgerApi: IN_REAL }),
		);

		expect(run.error?.message).toContain('practice account cannot be used');
	});

	it('never uses Instagram with a database for practice', async () => {
		const run = await runSubject(
			outreach('send'),
			itemsFor('per_x'),
			practiceSetup({
				instagramStoriesOAuth2Api: { ...PRACTICE_INSTAGRAM, server: 'instagram' },
			}),
		);

		expect(run.error?.message).toContain('Instagram cannot be used');
	});

	it('talks to Instagram with the database of this n8n when no other is chosen', async () => {
		const scope = nock('https://graph.instagram.com')
			.get('/v25.0/me')
			.query(true)
			.reply(200, { user_id: ACCOUNT, username: 'bakery' });
		const workflow = workflowOf('instagramOutreach', parameters('send'), {
			credentials: { instagramStoriesOAuth2Api: { id: 'ig', name: 'Instagram' } },
		});

		const run = await runSubject(
			workflow,
			itemsFor('per_x'),
			practiceSetup({
				instagramStoriesOAuth2Api: { ...PRACTICE_INSTAGRAM, server: 'instagram' },
			}),
		);

		expect(run.error).toBeUndefined();
		expect(run.json('Subject', 2)).toMatchObject([{ reason: 'personUnknown' }]);
		expect(scope.isDone()).toBe(true);
	});

	it('gives the token to no other computer, whatever the practice port says', async () => {
		const run = await runSubject(
			outreach('send'),
			itemsFor('per_x'),
			practiceSetup({
				instagramStoriesOAuth2Api: { ...PRACTICE_INSTAGRAM, practicePort: '80@evil.example' },
			}),
		);

		expect(run.error?.message).toContain('neither Instagram nor a practice account');
	});

	it('asks to connect a credential that never was', async () => {
		const neverConnected = { ...PRACTICE_INSTAGRAM };
		delete neverConnected.oauthTokenData;

		const run = await runSubject(
			outreach('send'),
			itemsFor('per_x'),
			practiceSetup({ instagramStoriesOAuth2Api: neverConnected }),
		);

		expect(run.error?.message).toContain('not connected yet');
	});

	it('uses the token of a wrapped answer of the sign-in', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();
		nock(PRACTICE_ORIGIN)
			.get('/access_token')
			.query({ grant_type: 'ig_exchange_token', client_secret: /./, access_token: 'SHORT' })
			.reply(200, { access_token: 'TOKEN', token_type: 'bearer', expires_in: 5_183_944 });

		await runSubject(
			outreach('send'),
			itemsFor(personId),
			practiceSetup({
				instagramStoriesOAuth2Api: {
					...PRACTICE_INSTAGRAM,
					oauthTokenData: { ...aStoredToken('OLD'), data: [{ access_token: 'SHORT' }] },
				},
			}),
		);

		expect(recipients).toEqual(['9001']);
	});
});
