import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceInstagram,
	practiceLedger,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
} from './support/nodeWorld';
import { TEXT, parameters, outreach, itemsFor, acceptMessages } from './support/outreachCalls';

useNodeWorld();

describe('Instagram Outreach, Message: Send, what it is given', () => {
	it('finds the person by Instagram User ID and by handle', async () => {
		await aPersonWhoWrote('9001');
		await aPersonWhoWrote('9002');
		withOwnAccount();
		const recipients = acceptMessages();

		await runSubject(outreach('send', { who: { __rl: true, mode: 'igsid', value: '9001' } }), [
			{ json: {} },
		]);
		await runSubject(
			outreach('send', { who: { __rl: true, mode: 'handle', value: '@Handle.9002' } }),
			[{ json: {} }],
		);

		expect(recipients).toEqual(['9001', '9002']);
	});

	it('never sends a text with an unfilled word, and fills in the words it is given', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		practiceInstagram()
			.get('/v25.0/9001')
			.query(true)
			.reply(403, { error: { code: 230, message: 'User consent is required' } });
		const recipients = acceptMessages();
		const greeting = { text: 'Hi [first_name], automatic message, STOP ends it.' };
		const tokens = { token: [{ name: '[first_name]', value: 'Anna' }] };

		const without = await runSubject(outreach('send', greeting), itemsFor(people[0] ?? ''));
		const withToken = await runSubject(
			outreach('send', { ...greeting, options: { tokens } }),
			itemsFor(people[1] ?? ''),
		);

		expect(without.json('Subject', 2)).toMatchObject([{ reason: 'textIncomplete' }]);
		expect(withToken.json('Subject', 0)).toHaveLength(1);
		expect(recipients).toEqual(['9002']);
	});

	it('fills in the topic of the story that the item is about from its label', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		const ledger = await practiceLedger();
		await ledger.labelStory(ACCOUNT, 'story-1', { topic: 'Panettone' });
		withOwnAccount();
		const texts: string[] = [];
		practiceInstagram()
			.persist()
			.post('/v25.0/me/messages')
			.reply(200, (_uri, body) => {
				texts.push((body as { message: { text: string } }).message.text);
				return { recipient_id: '1', message_id: `mid.topic.${texts.length}` };
			});
		const about = { text: 'About [story_topic]: automatic message, STOP ends it.' };
		const of = (storyId: string, personId = '') => [{ json: { personId, storyId } }];

		const labelled = await runSubject(outreach('send', about), of('story-1', people[0]));
		const unlabelled = await runSubject(outreach('send', about), of('story-2', people[1]));

		expect(labelled.json('Subject', 0)).toHaveLength(1);
		expect(unlabelled.json('Subject', 2)).toMatchObject([{ reason: 'textIncomplete' }]);
		expect(texts).toEqual(['About Panettone: automatic message, STOP ends it.']);
	});

	it('refuses a promotional message without a recorded consent', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await runSubject(
			outreach('send', { options: { purpose: 'promotional' } }),
			itemsFor(personId),
		);

		expect(recipients).toEqual([]);
		expect(run.json('Subject', 2)).toMatchObject([{ reason: 'noLegalBasis' }]);
	});

	it('reports a message without a clear answer as waiting and never sends it again', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		let calls = 0;
		practiceInstagram()
			.persist()
			.post('/v25.0/me/messages')
			.reply(() => {
				calls += 1;
				return [500, { error: { code: 2, message: 'unavailable' } }];
			});

		const first = await runSubject(outreach('send'), itemsFor(personId));
		const second = await runSubject(outreach('send'), itemsFor(personId));

		expect(first.json('Subject', 1)).toMatchObject([{ reason: 'unconfirmed' }]);
		expect(second.json('Subject', 0)).toEqual([]);
		expect(calls).toBe(1);
	});

	it('summarises the run as hints beside the items', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		acceptMessages();

		const run = await runSubject(outreach('send'), itemsFor(personId, 'per_nobody'));

		const messages = run.hints('Subject').map(({ message }) => message);
		expect(messages[0]).toContain('1 sent, 0 waiting, 1 not contacted, 0 for a person');
		expect(run.json('Subject', 0)).toHaveLength(1);
		expect(run.json('Subject', 2)).toHaveLength(1);
	});

	it('says how to reconnect when the token is dead, and sends nothing', async () => {
		const personId = await aPersonWhoWrote('9001');
		practiceInstagram()
			.get('/v25.0/me')
			.query(true)
			.reply(400, { error: { code: 190, message: 'expired', type: 'OAuthException' } });

		const run = await runSubject(outreach('send'), itemsFor(personId));

		expect(run.error).toMatchObject({
			message: expect.stringContaining('connection to Instagram has ended'),
			description: expect.stringContaining('Open the credential and connect again'),
		});
	});

	it('sends one bad item to Not Contacted and goes on with the others on Continue', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();
		const workflow = workflowOf(
			'instagramOutreach',
			parameters('send', { text: '={{ $json.text }}' }),
			{ onError: 'continueRegularOutput' },
		);

		const run = await runSubject(workflow, [
			{ json: { personId, text: '' } },
			{ json: { personId, text: TEXT } },
		]);

		expect(run.error).toBeUndefined();
		expect(recipients).toEqual(['9001']);
		expect(run.json('Subject', 2)).toMatchObject([{ error: '"Message" is empty' }]);
		expect(run.items('Subject', 2)[0]?.pairedItem).toEqual({ item: 0 });
	});

	it('names the item that cannot be handled when it stops', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();

		const run = await runSubject(outreach('send', { text: '={{ $json.text }}' }), [
			{ json: { personId, text: TEXT } },
			{ json: { personId, text: '' } },
		]);

		expect(run.error).toMatchObject({ context: { itemIndex: 1 } });
	});

	it.each([
		['hourSendsMax', 0],
		['spacingMinSeconds', 120],
	])('sends nothing under an impossible limit (%s = %s)', async (field, value) => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await runSubject(outreach('send', { [field]: value }), itemsFor(personId));

		expect(run.error?.message).toContain('The limits cannot be used');
		expect(recipients).toEqual([]);
	});

	it('refuses an account that is not the account of the credential', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();

		const run = await runSubject(outreach('send', { account: '178410000' }), itemsFor(personId));

		expect(run.error?.message).toContain('belongs to another account');
	});
});
