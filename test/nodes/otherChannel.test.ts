import type { INodeParameters } from 'n8n-workflow';
import { schemaFaults } from './support/schemaFaults';
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

useNodeWorld();

const ask = (changes: INodeParameters = {}) =>
	workflowOf('instagramOutreach', {
		resource: 'otherChannel',
		operation: 'requestSlot',
		channel: 'email',
		address: '={{ $json.email }}',
		pace: 'careful',
		options: { quietHours: 'off' },
		...changes,
	});
const confirm = (changes: INodeParameters = {}) =>
	workflowOf('instagramOutreach', {
		resource: 'otherChannel',
		operation: 'confirmSent',
		sendId: '={{ $json.sendId }}',
		outcome: 'sent',
		options: {},
		...changes,
	});
const place = { node: 'InstagramOutreach', resource: 'otherChannel' };

async function aSubscriber(igsid: string): Promise<string> {
	const personId = await aPersonWhoWrote(igsid);
	await (
		await practiceLedger()
	).recordConsent({
		personId,
		choice: 'granted',
		purpose: 'conversation',
		channel: 'email',
		strength: 'formWithWording',
		legalBasis: 'consent',
		noticeText: 'May we email you?',
		noticeVersion: '1',
		occurredAt: world.clock.now(),
	});
	return personId;
}

describe('Instagram Outreach, Other Channel: Request a Slot', () => {
	it('gives all who agreed their slot in one run, with the address, and the others a reason', async () => {
		const people = [await aSubscriber('9001'), await aSubscriber('9002')];
		const silent = await aPersonWhoWrote('9003');
		withOwnAccount();
		const items = [...people, silent, 'per_nobody'].map((personId, index) => ({
			json: { personId, email: `p${index}@example.com` },
		}));

		const run = await runSubject(ask(), items);

		expect(run.json('Subject', 0)).toMatchObject([
			{
				personId: people[0],
				accountId: ACCOUNT,
				decision: 'send',
				reason: 'slotGranted',
				channel: 'email',
				address: 'p0@example.com',
				confirmBefore: '2026-11-24T12:00:00.000Z',
				sendId: expect.stringMatching(/^snd_/),
			},
			{ personId: people[1], address: 'p1@example.com' },
		]);
		expect(run.json('Subject', 2).map(({ reason }) => reason)).toEqual([
			'noLegalBasis',
			'personUnknown',
		]);
		for (const item of [...run.json('Subject', 0), ...run.json('Subject', 2)]) {
			expect(schemaFaults(item, { ...place, operation: 'requestSlot' })).toEqual([]);
		}
		expect(run.hints('Subject')[0]?.message).toContain('2 may go out now');
	});

	it('does not give the same step twice', async () => {
		const items = [{ json: { personId: await aSubscriber('9001'), email: 'a@example.com' } }];
		withOwnAccount();

		await runSubject(ask(), items);
		const again = await runSubject(ask(), items);

		expect(again.json('Subject', 1)).toMatchObject([{ reason: 'beingContacted', address: null }]);
	});
});

describe('Instagram Outreach, Other Channel: Confirm Sent', () => {
	it('closes the slot, as often as it is said', async () => {
		const items = [{ json: { personId: await aSubscriber('9001'), email: 'a@example.com' } }];
		withOwnAccount();
		const [slot] = (await runSubject(ask(), items)).json('Subject', 0);

		const first = await runSubject(confirm(), [{ json: slot ?? {} }]);
		const second = await runSubject(confirm(), [{ json: slot ?? {} }]);

		expect(first.json('Subject', 0)).toMatchObject([{ sendId: slot?.sendId, state: 'sent' }]);
		expect(second.json('Subject', 0)).toEqual(first.json('Subject', 0));
		expect(
			schemaFaults(first.json('Subject', 0)[0], { ...place, operation: 'confirmSent' }),
		).toEqual([]);
	});

	it('refuses an ID that is no slot, with the way out', async () => {
		const run = await runSubject(confirm(), [{ json: { sendId: 'snd_nobody' } }]);

		expect(run.error?.message).toContain('No slot');
	});
});

describe('a slot that nobody confirmed', () => {
	it('comes out of Check Unconfirmed Sends for a person', async () => {
		const personId = await aSubscriber('9001');
		withOwnAccount();
		await runSubject(ask(), [{ json: { personId, email: 'a@example.com' } }]);
		world.clock.advance(3_600_001);

		const run = await runSubject(
			workflowOf('instagramOutreach', {
				resource: 'message',
				operation: 'checkUnconfirmedSends',
				account: '',
				options: {},
			}),
			[{ json: {} }],
		);

		expect(run.json('Subject', 3)).toMatchObject([{ personId, reason: 'slotNotConfirmed' }]);
	});
});
