import type { INodeParameters } from 'n8n-workflow';
import { sourceIdOf } from '../../core/instagram/webhooks/sourceIdOf';
import { PACES } from '../../core/outreach/policy';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../core/shared/duration';
import { faultsOf } from './support/contractFields';
import {
	ACCOUNT,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';
import { usePracticeWorld } from './support/practiceServer';

useNodeWorld();
const practice = usePracticeWorld();

const PRIVACY = 'https://example.com/privacy';

/** Somebody writes, on Instagram and in the database. */
async function write(text: string, username = 'anna.rossi'): Promise<string> {
	const answer = (await practice.control('POST', 'deliver', {
		kind: 'message',
		person: username,
		text,
	})) as { messageId?: string };
	const messageId = answer.messageId ?? '';
	const ledger = await practiceLedger();
	const [recorded] = await ledger.recordEvents({
		events: [
			{
				kind: 'message',
				accountId: ACCOUNT,
				occurredAt: world.clock.now(),
				sourceId: sourceIdOf(ACCOUNT, 'message', messageId),
				igsid: practice.igsidOf(username),
				messageId,
				text,
				attachments: [],
				isStandby: false,
			},
		],
		consumer: 'test',
		origin: 'publishedTrigger',
	});
	return recorded?.personId ?? '';
}

const confirm = async (personIds: readonly string[], changes: INodeParameters = {}) =>
	await runSubject(
		workflowOf('instagramOutreach', {
			resource: 'message',
			operation: 'confirmOptOut',
			account: '',
			privacyLink: PRIVACY,
			pace: 'careful',
			...changes,
			options: { quietHours: 'off', ...(changes.options as INodeParameters) },
		}),
		personIds.map((personId) => ({ json: { personId, accountId: ACCOUNT } })),
		practice.setup(),
	);

describe('Instagram Outreach, Message: Confirm Opt-Out', () => {
	it('tells each person once, in the language they wrote in, and never again', async () => {
		const italian = await write('basta messaggi, non scrivetemi più');
		const english = await write('STOP', 'marco.bianchi');

		const first = await confirm([italian, english]);
		await write('STOP', 'marco.bianchi');
		const second = await confirm([italian, english, english]);

		expect(first.json('Subject', 0)).toMatchObject([
			{ personId: italian, reason: 'sent' },
			{ personId: english, reason: 'sent' },
		]);
		expect(faultsOf(first.json('Subject', 0)[0], 'message', 'confirmOptOut')).toEqual([]);
		expect(second.json('Subject', 2).map(({ reason }) => reason)).toEqual([
			'alreadyContacted',
			'alreadyContacted',
			'alreadyContacted',
		]);
		const texts = practice.world.received.map(({ text }) => text);
		expect(texts).toHaveLength(2);
		expect(texts[0]).toContain('non riceverai altri messaggi da @');
		expect(texts[1]).toContain('you will get no more messages from @');
		for (const text of texts) expect(text).toContain(PRIVACY);
	});

	it('reaches somebody who wrote STOP right after a message of ours', async () => {
		const personId = await write('hello');
		const ledger = await practiceLedger();
		await confirm([personId]);
		const reservation = await ledger.reserve(
			{
				accountId: ACCOUNT,
				personId,
				channel: 'instagramDm',
				purpose: 'conversation',
				sequence: 'autumn',
				step: 1,
				rotation: 1,
				template: 'autumn-1',
			},
			{ ...PACES.careful, quietHours: null },
			0,
		);
		if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
		await ledger.startCalling(reservation.sendId);
		await ledger.settle(reservation.sendId, { kind: 'sent', messageId: 'mid.ours' });
		await practice.pass(MINUTE_MS);
		await write('STOP');

		const run = await confirm([personId]);

		expect(run.json('Subject', 0)).toMatchObject([{ personId, reason: 'sent' }]);
	});

	it('says nothing to who wrote something else, nor to who is unknown', async () => {
		const personId = await write('hello');

		const run = await confirm([personId, 'per_nobody']);

		expect(run.json('Subject', 2)).toMatchObject([
			{ personId, reason: 'nothingToConfirm' },
			{ personId: null, reason: 'personUnknown' },
		]);
		expect(practice.world.received).toEqual([]);
	});

	it('says nothing beside another stop', async () => {
		const personId = await write('STOP');
		const ledger = await practiceLedger();
		await ledger.suppress({ personId, askedBy: 'user', reason: 'test', source: 'test' });

		const run = await confirm([personId]);

		expect(run.json('Subject', 2)).toMatchObject([{ reason: 'doNotContact' }]);
		expect(practice.world.received).toEqual([]);
	});

	it('says nothing once the 24 hours are over', async () => {
		const personId = await write('STOP');
		await practice.pass(DAY_MS - HOUR_MS);
		await write('hello');
		await practice.pass(HOUR_MS);

		const run = await confirm([personId]);

		expect(run.json('Subject', 2)).toMatchObject([{ reason: 'confirmationTooLate' }]);
		expect(practice.world.received).toEqual([]);
	});

	it('waits while the account is paused', async () => {
		const personId = await write('STOP');
		const ledger = await practiceLedger();
		await ledger.registerAccount({ accountId: ACCOUNT, username: 'bakery' });
		await ledger.pauseAccount(ACCOUNT, 'test', null);

		const run = await confirm([personId]);

		expect(run.json('Subject', 1)).toMatchObject([{ reason: 'accountStopped' }]);
		expect(practice.world.received).toEqual([]);
	});

	it('asks for the privacy link before anybody is written to', async () => {
		const personId = await write('STOP');

		const run = await confirm([personId], { privacyLink: '={{ "" }}' });

		expect(run.error?.message).toContain('Privacy Link');
		expect(practice.world.received).toEqual([]);
	});

	it('passes an item that cannot be handled on, with Continue On Fail', async () => {
		const personId = await write('STOP');
		const run = await runSubject(
			workflowOf(
				'instagramOutreach',
				{
					resource: 'message',
					operation: 'confirmOptOut',
					account: '',
					privacyLink: '={{ $json.link }}',
					pace: 'careful',
					options: { quietHours: 'off' },
				},
				{ onError: 'continueRegularOutput' },
			),
			[{ json: { personId, link: '' } }, { json: { personId, link: PRIVACY } }],
			practice.setup(),
		);

		expect(run.json('Subject', 0)).toMatchObject([{ personId, reason: 'sent' }]);
		expect(run.json('Subject', 2)).toMatchObject([{ error: expect.stringContaining('Privacy') }]);
	});
});
