import type { INodeParameters } from 'n8n-workflow';
import { schemaFaults } from './support/schemaFaults';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceInstagram,
	practiceLedger,
	runSubject,
	useNodeWorld,
	withOwnAccount,
	workflowOf,
	world,
} from './support/nodeWorld';
import { acceptMessages, itemsFor, outreach } from './support/outreachCalls';

useNodeWorld();

const account = (operation: string, changes: INodeParameters = {}) =>
	workflowOf('instagramOutreach', { resource: 'account', operation, ...changes });
const ONE_ITEM = [{ json: {} }];
const ours = { account: { __rl: true, mode: 'id', value: ACCOUNT } };

describe('Instagram Outreach, Account: Get Status', () => {
	it('says how full the limits are, what waits and when the next may go', async () => {
		const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
		withOwnAccount();
		acceptMessages();
		await runSubject(outreach('send', { hourSendsMax: 1 }), itemsFor(...people));

		const run = await runSubject(account('getStatus'), ONE_ITEM);

		const [status] = run.json('Subject', 0);
		expect(status).toMatchObject({
			accountId: ACCOUNT,
			handle: '@bakery',
			health: 'attention',
			reasons: ['limitReached'],
			explanations: [
				'A limit of this account is reached; the next place gets free at the given time.',
			],
			alerts: [],
			isPaused: false,
			isListening: true,
			waiting: 1,
			due: 0,
			nextSlotAt: '2026-11-24T12:00:00.000Z',
			sentLastDay: 1,
		});
		expect(status?.limits).toMatchObject([
			{ windowSeconds: 3600, max: 1, used: 1, free: 0, nextFreeAt: '2026-11-24T12:00:00.000Z' },
			{ windowSeconds: 86400, max: 100, used: 1, free: 99, nextFreeAt: null },
		]);
		expect(
			schemaFaults(status, {
				node: 'InstagramOutreach',
				resource: 'account',
				operation: 'getStatus',
			}),
		).toEqual([]);
	});

	it('explains in Italian what Instagram asked for, and until when', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		practiceInstagram()
			.post('/v25.0/me/messages')
			.reply(400, { error: { code: 10, error_subcode: 1893063 } });
		await runSubject(outreach('send'), itemsFor(personId));

		const run = await runSubject(account('getStatus', { options: { language: 'it' } }), ONE_ITEM);

		expect(run.json('Subject', 0)).toMatchObject([
			{ health: 'stopped', reasons: ['restricted'], isPaused: false },
		]);
		const [status] = run.json('Subject', 0);
		expect(status?.explanations).toEqual([expect.stringContaining('Instagram ha limitato')]);
		expect(status?.pausedUntil).toBe(status?.nextSlotAt);
	});

	it('shows no pause that is over, but the rest that goes on', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		practiceInstagram()
			.post('/v25.0/me/messages')
			.reply(400, { error: { code: 10, error_subcode: 1893063 } });
		await runSubject(outreach('send'), itemsFor(personId));
		const until = new Date(world.clock.now().getTime() + 60_000).toISOString();
		await runSubject(account('pause', { ...ours, until }), ONE_ITEM);

		world.clock.advance(60_000);
		const run = await runSubject(account('getStatus'), ONE_ITEM);

		const [status] = run.json('Subject', 0);
		expect(status).toMatchObject({ reasons: ['restricted'], isPaused: false, pauseNote: null });
		expect(status?.pausedUntil).toBe(status?.nextSlotAt);
	});
});

describe('Instagram Outreach, Account: Pause', () => {
	it('stops every send until it is resumed', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();

		const paused = await runSubject(account('pause', ours), ONE_ITEM);
		const run = await runSubject(outreach('send'), itemsFor(personId));

		expect(paused.json('Subject', 0)).toEqual([
			{
				accountId: ACCOUNT,
				handle: '@bakery',
				campaign: null,
				isPaused: true,
				pausedUntil: null,
			},
		]);
		expect(
			schemaFaults(paused.json('Subject', 0)[0], {
				node: 'InstagramOutreach',
				resource: 'account',
				operation: 'pause',
			}),
		).toEqual([]);
		expect(recipients).toEqual([]);
		expect(run.json('Subject', 1)).toMatchObject([
			{ reason: 'accountStopped', explanation: expect.stringContaining('Account: Resume') },
		]);
	});

	it('stops one campaign only, and ends by itself where a time is given', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		acceptMessages();

		await runSubject(account('pause', { ...ours, campaign: 'story-campaign' }), ONE_ITEM);
		const held = await runSubject(outreach('send'), itemsFor(personId));
		const other = await runSubject(
			outreach('preview', { options: { campaign: 'other' } }),
			itemsFor(personId),
		);
		const until = new Date(world.clock.now().getTime() + 3_600_000).toISOString();
		const timed = await runSubject(account('pause', { ...ours, until }), ONE_ITEM);

		expect(held.json('Subject', 1)).toMatchObject([{ reason: 'campaignPaused' }]);
		expect(other.json('Subject', 0)).toMatchObject([{ reason: 'wouldSend' }]);
		expect(timed.json('Subject', 0)).toMatchObject([{ pausedUntil: until }]);
	});

	it('refuses a date that cannot be read, and goes on where that is wished', async () => {
		withOwnAccount();
		const wrong = { ...ours, until: 'soon' };

		const refused = await runSubject(account('pause', wrong), ONE_ITEM);
		expect(refused.error?.message).toContain('"Until"');
		const workflow = workflowOf(
			'instagramOutreach',
			{ resource: 'account', operation: 'pause', ...wrong },
			{ onError: 'continueRegularOutput' },
		);
		const run = await runSubject(workflow, ONE_ITEM);
		expect(run.json('Subject', 0)).toMatchObject([{ error: expect.stringContaining('Until') }]);
	});
});

describe('Instagram Outreach, Account: Resume', () => {
	it('ends the pause of the account and of its campaigns', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		const recipients = acceptMessages();
		const ledger = await practiceLedger();
		await ledger.pauseAccount(ACCOUNT, 'byHand', null);
		await ledger.pauseCampaign(ACCOUNT, 'story-campaign');

		const resumed = await runSubject(account('resume', ours), ONE_ITEM);
		await runSubject(outreach('send'), itemsFor(personId));

		expect(resumed.json('Subject', 0)).toEqual([
			{
				accountId: ACCOUNT,
				handle: '@bakery',
				wasPaused: true,
				resumedCampaigns: ['story-campaign'],
				restsUntil: null,
			},
		]);
		expect(
			schemaFaults(resumed.json('Subject', 0)[0], {
				node: 'InstagramOutreach',
				resource: 'account',
				operation: 'resume',
			}),
		).toEqual([]);
		expect(recipients).toEqual(['9001']);
	});

	it('does not end a rest that Instagram asked for, and says until when it lasts', async () => {
		const personId = await aPersonWhoWrote('9001');
		withOwnAccount();
		practiceInstagram()
			.post('/v25.0/me/messages')
			.reply(400, { error: { code: 10, error_subcode: 1893063 } });
		await runSubject(outreach('send'), itemsFor(personId));

		const resumed = await runSubject(account('resume', ours), ONE_ITEM);
		const again = await runSubject(outreach('preview'), itemsFor(await aPersonWhoWrote('9002')));

		const [{ restsUntil } = {}] = resumed.json('Subject', 0);
		expect(restsUntil).toEqual(expect.any(String));
		expect(again.json('Subject', 1)).toMatchObject([
			{ reason: 'accountRestricted', nextAllowedAt: restsUntil },
		]);
	});
});
