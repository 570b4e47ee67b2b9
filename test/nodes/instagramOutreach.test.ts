import { schemaFields } from './support/descriptions';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from './support/nodeWorld';
import { outreach, itemsFor, acceptMessages } from './support/outreachCalls';

useNodeWorld();

describe('Instagram Outreach, Message: Send', () => {
	it('sends to a person who wrote within 24 hours and says so in every contract field', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await runSubject(outreach('send'), itemsFor(personId));

		expect(recipients).toEqual(['9001']);
		expect(run.json('Subject', 0)).toEqual([
			{
				personId,
				accountId: ACCOUNT,
				decision: 'send',
				reason: 'sent',
				explanation: 'Sent: Instagram accepted the message.',
				nextAllowedAt: null,
				sendId: expect.stringMatching(/^snd_/),
				messageId: 'mid.sent.1',
			},
		]);
		expect(run.items('Subject', 0)[0]?.pairedItem).toEqual({ item: 0 });
		expect(Object.keys(run.json('Subject', 0)[0] ?? {})).toEqual(
			schemaFields('InstagramOutreach', 'message', 'send'),
		);
	});

	it('sends nothing to anybody twice when it is run twice', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();

		await runSubject(outreach('send'), itemsFor(...people));
		const second = await runSubject(outreach('send'), itemsFor(...people));

		expect(recipients.toSorted()).toEqual(['9001', '9002']);
		expect(second.json('Subject', 2).map(({ reason }) => reason)).toEqual([
			'alreadyContacted',
			'alreadyContacted',
		]);
	});

	it('does not contact a person who wrote STOP before', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'STOP' });
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await runSubject(outreach('send'), itemsFor(personId));

		expect(recipients).toEqual([]);
		expect(run.json('Subject', 2)).toMatchObject([{ decision: 'skip', reason: 'doNotContact' }]);
	});

	it('gives a person whose 24 hours are over to a person, with the last instant', async () => {
		const personId = await aPersonWhoWrote('9001', { hoursAgo: 48 });
		withOwnAccount();

		const run = await runSubject(outreach('send'), itemsFor(personId));

		expect(run.json('Subject', 3)).toMatchObject([
			{
				decision: 'handOff',
				reason: 'windowClosedHumanOpen',
				nextAllowedAt: '2026-11-29T11:00:00.000Z',
			},
		]);
	});

	it('leaves those beyond the limit waiting with the instant at which they may be written to', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await runSubject(outreach('send', { hourSendsMax: 1 }), itemsFor(...people));

		expect(recipients).toHaveLength(1);
		expect(run.json('Subject', 1)).toMatchObject([
			{ decision: 'hold', reason: 'accountCap', nextAllowedAt: '2026-11-24T12:00:00.000Z' },
		]);
	});

	it('waits within the run for the pause between two messages', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();
		const before = world.clock.now();

		await runSubject(outreach('send'), itemsFor(...people));

		expect(recipients).toHaveLength(2);
		expect(world.clock.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(1000);
	});

	it('keeps to the pace Careful: the second person waits longer than the run may', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();
		const careful = outreach('send', {
			pace: 'careful',
			options: { waitMaxSeconds: 5 },
		});

		const run = await runSubject(careful, itemsFor(...people));

		expect(recipients).toHaveLength(1);
		expect(run.json('Subject', 1)).toHaveLength(1);
	});

	it('says what to do about a person whom the database does not know, in the chosen language', async () => {
		withOwnAccount();

		const run = await runSubject(
			outreach('send', { options: { language: 'it' } }),
			itemsFor('per_nobody'),
		);

		expect(run.json('Subject', 2)).toMatchObject([
			{
				personId: null,
				reason: 'personUnknown',
				explanation: expect.stringContaining('Outreach Database'),
			},
		]);
		expect(run.json('Subject', 2)[0]?.explanation).toContain('Non contattato');
	});
});

describe('Instagram Outreach, who listens for STOP', () => {
	it('sends nothing while the trigger is not published, and names the account', async () => {
		const personId = await aPersonWhoWrote('9001');
		await (await practiceLedger()).stopListening('test');
		withOwnAccount();
		const recipients = acceptMessages();

		const run = await runSubject(outreach('send'), itemsFor(personId));

		expect(recipients).toEqual([]);
		expect(run.json('Subject', 1)).toMatchObject([
			{
				reason: 'nobodyListening',
				explanation:
					'Waiting: nobody is listening for STOP on @bakery. Publish the Instagram Story Trigger.',
			},
		]);
		expect(run.hints('Subject')[0]?.message).toContain(
			'nobody is listening for STOP on @bakery. Publish the Instagram Story Trigger.',
		);
	});
});

describe('Instagram Outreach, Message: Preview', () => {
	it('says who would be sent to and who not, and sends nothing', async () => {
		const personId = await aPersonWhoWrote('9001');
		const stopped = await aPersonWhoWrote('9002', { text: 'basta' });
		withOwnAccount();

		const run = await runSubject(outreach('preview'), itemsFor(personId, stopped));

		expect(run.json('Subject', 0)).toMatchObject([
			{ personId, decision: 'send', reason: 'wouldSend', sendId: null, messageId: null },
		]);
		expect(run.json('Subject', 2)).toMatchObject([{ personId: stopped, reason: 'doNotContact' }]);
		expect(await (await practiceLedger()).listSends(ACCOUNT)).toEqual([]);
		expect(Object.keys(run.json('Subject', 0)[0] ?? {})).toEqual(
			schemaFields('InstagramOutreach', 'message', 'preview'),
		);
	});

	it('plans the queue: when each turn comes, who loses the 24 hours, and to which limit', async () => {
		const soon = await aPersonWhoWrote('9001', { hoursAgo: 23.9 });
		const alsoSoon = await aPersonWhoWrote('9002', { hoursAgo: 23.8 });
		const later = await aPersonWhoWrote('9003', { hoursAgo: 2 });
		const closed = await aPersonWhoWrote('9004', { hoursAgo: 200 });
		withOwnAccount();

		const run = await runSubject(
			outreach('preview', { hourSendsMax: 1 }),
			itemsFor(later, alsoSoon, soon, closed),
		);

		const items = [0, 1, 2, 3].flatMap((output) => run.json('Subject', output));
		const of = (personId: string) => items.find((item) => item.personId === personId);
		expect(of(soon)).toMatchObject({ outlook: 'sent', expectedAt: '2026-11-24T11:00:00.000Z' });
		expect(of(alsoSoon)).toMatchObject({
			outlook: 'lost',
			expectedAt: null,
			lostBecause: 'accountCap',
			lostLimitMax: 1,
			lostLimitSeconds: 3600,
		});
		expect(of(later)).toMatchObject({ outlook: 'sent', expectedAt: '2026-11-24T12:00:00.000Z' });
		expect(of(closed)).toMatchObject({
			outlook: 'never',
			reason: 'windowClosed',
			nextStep: expect.stringContaining('reason to write again'),
			readyText: expect.stringContaining('Reply YES'),
		});
		const hints = run.hints('Subject').map(({ message }) => message);
		expect(hints).toContain('1 × because of the limit of 1 in 1 hours.');
		expect(hints.some((hint) => hint.startsWith('What to do next for 1:'))).toBe(true);
	});

	it('does not call anybody sent in its summary', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();

		const run = await runSubject(outreach('preview'), itemsFor(personId));

		const [summary] = run.hints('Subject').map(({ message }) => message);
		expect(summary).not.toContain('1 sent');
	});
});

describe('Instagram Outreach, Message: Send Due', () => {
	it('sends what an earlier run left waiting once its time has come', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		const recipients = acceptMessages();
		await runSubject(outreach('send', { hourSendsMax: 1 }), itemsFor(...people));
		const due = workflowOf('instagramOutreach', {
			resource: 'message',
			operation: 'sendDue',
			account: '',
			limit: 50,
			options: {},
		});

		const tooEarly = await runSubject(due, [{ json: {} }]);
		world.clock.advance(3_601_000);
		const inTime = await runSubject(due, [{ json: {} }]);

		expect(tooEarly.json('Subject', 0)).toEqual([]);
		expect(inTime.json('Subject', 0)).toMatchObject([{ reason: 'sent', accountId: ACCOUNT }]);
		expect(Object.keys(inTime.json('Subject', 0)[0] ?? {})).toEqual(
			schemaFields('InstagramOutreach', 'message', 'sendDue'),
		);
		expect(recipients.toSorted()).toEqual(['9001', '9002']);
	});
});
