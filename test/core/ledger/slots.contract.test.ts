import type { OtherChannel } from '../../../core/outreach/channels';
import type { Candidate } from '../../../core/outreach/contact';
import type { OutreachPolicy } from '../../../core/outreach/policy';
import type { Ledger, Slot } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { previewContact } from '../../support/previewContact';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'contacts by other channels, on $name',
	(testStore) => {
		let clock: FakeClock;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			ledger = await openTestLedger(await testStore.createConfig(), clock);
		}, 60_000);
		afterEach(async () => await ledger.close());

		const wrote = async (igsid: string, text = 'ciao'): Promise<string> => {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now(), text })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
			return personId;
		};
		const agreesTo = async (personId: string, channel: OtherChannel) =>
			await ledger.recordConsent({
				personId,
				choice: 'granted',
				purpose: 'conversation',
				channel,
				strength: 'formWithWording',
				legalBasis: 'consent',
				noticeText: 'May we write to you?',
				noticeVersion: '1',
				occurredAt: clock.now(),
			});
		const agreed = async (igsid: string, channel: OtherChannel = 'email') => {
			const personId = await wrote(igsid);
			await agreesTo(personId, channel);
			return personId;
		};
		const ask = async (
			personId: string,
			given: Partial<Candidate> & { channel?: OtherChannel } = {},
			address: string | null = `${personId.replaceAll(/[^a-z0-9]/g, '')}@example.com`,
			policy: OutreachPolicy = aLoosePolicy(),
		): Promise<Slot> =>
			await ledger.requestSlot({
				candidate: { ...aCandidateFor(personId, given), channel: given.channel ?? 'email' },
				policy,
				address,
			});
		const answer = (slot: Slot) =>
			slot.kind === 'refused' && slot.decision.kind !== 'handOff'
				? slot.decision.reason
				: slot.kind;
		const sendIdOf = (slot: Slot) => (slot.kind === 'granted' ? slot.sendId : '');

		it('are granted to who agreed to that channel, and the address becomes theirs', async () => {
			const personId = await agreed('1');

			const first = await ask(personId, { step: 1 }, ' Anna@Example.com ');
			const second = await ask(personId, { step: 2 }, null);

			expect(first).toMatchObject({
				kind: 'granted',
				address: 'anna@example.com',
				confirmBefore: addMs(clock.now(), HOUR_MS),
			});
			expect(second).toMatchObject({ kind: 'granted', address: 'anna@example.com' });
		});

		it('need consent for the channel: neither a message on Instagram nor another consent is one', async () => {
			const personId = await agreed('1', 'sms');

			expect(answer(await ask(personId))).toBe('noLegalBasis');
			expect(answer(await ask(personId, { channel: 'sms' }, '+39 333 1234567'))).toBe('granted');
		});

		it('leave consent for messages on Instagram as it was', async () => {
			const personId = await wrote('1');
			await ledger.recordConsent({
				personId,
				choice: 'withdrawn',
				purpose: 'conversation',
				channel: 'email',
				strength: 'statedByUser',
				legalBasis: 'consent',
				noticeText: 'x',
				noticeVersion: '1',
				occurredAt: clock.now(),
			});

			expect(await previewContact(ledger, aCandidateFor(personId), aLoosePolicy())).toMatchObject({
				kind: 'send',
			});
			expect(answer(await ask(personId))).toBe('consentWithdrawn');
		});

		it('need no window: who wrote a month ago may get an email', async () => {
			const personId = await agreed('1');
			clock.advance(30 * DAY_MS);

			expect(answer(await ask(personId))).toBe('granted');
		});

		it('are refused after STOP on Instagram', async () => {
			const personId = await agreed('1');
			await wrote('1', 'STOP');

			expect(answer(await ask(personId))).toBe('doNotContact');
		});

		it('are refused for an address whose owner opted out, whoever asks', async () => {
			const gone = await agreed('1');
			await ask(gone, {}, 'anna@example.com');
			await ledger.suppress({ personId: gone, reason: 'optOut', source: 'test' });
			const other = await agreed('2');

			expect(answer(await ask(other, {}, 'anna@example.com'))).toBe('addressOfAnother');
		});

		it('say what is wrong with an address', async () => {
			const personId = await agreed('1');

			expect(await ask(personId, {}, 'anna at example')).toEqual({ kind: 'addressMissing' });
			expect(await ask(personId, {}, null)).toEqual({ kind: 'addressMissing' });
		});

		it('do not keep the address of somebody who may not be written to', async () => {
			const personId = await wrote('1');
			await ask(personId, {}, 'anna@example.com');
			await agreesTo(personId, 'email');

			expect(await ask(personId, {}, null)).toEqual({ kind: 'addressMissing' });
		});

		it('are given once: not again while open, nor after they were confirmed', async () => {
			const personId = await agreed('1');
			const slot = await ask(personId);

			expect(answer(await ask(personId))).toBe('beingContacted');
			const confirmed = await ledger.confirmSlot({
				sendId: sendIdOf(slot),
				outcome: 'sent',
				messageId: 'mail-1',
			});
			expect(confirmed).toMatchObject({ personId, accountId: ACCOUNT, state: 'sent' });
			expect(answer(await ask(personId))).toBe('alreadyContacted');
		});

		it('may be asked for again after they were surely not sent', async () => {
			const personId = await agreed('1');
			const slot = await ask(personId);
			const report = { sendId: sendIdOf(slot), outcome: 'notSent', messageId: null } as const;
			await ledger.confirmSlot(report);

			expect(answer(await ask(personId))).toBe('retryLater');
			clock.advance(MINUTE_MS);
			expect(answer(await ask(personId))).toBe('granted');
		});

		it('become unconfirmed when nobody confirms them, are reported, and count in the limits', async () => {
			const personId = await agreed('1');
			const once = aLoosePolicy({
				caps: [
					{ scope: 'account', sendsMax: 100, windowMs: DAY_MS },
					{ scope: 'person', sendsMax: 1, windowMs: DAY_MS },
				],
			});
			const slot = await ask(personId, { step: 1 }, 'a@example.com', once);
			clock.advance(HOUR_MS);
			await ledger.expireLeases();

			expect(await ledger.unconfirmedSends(ACCOUNT, 10)).toMatchObject([
				{ sendId: sendIdOf(slot), personId, channel: 'email' },
			]);
			expect(answer(await ask(personId, { step: 1 }, null, once))).toBe('unconfirmed');
			expect(answer(await ask(personId, { step: 2 }, null, once))).toBe('personCap');
			const late = await ledger.confirmSlot({
				sendId: sendIdOf(slot),
				outcome: 'sent',
				messageId: null,
			});
			expect(late).toMatchObject({ state: 'sent' });
			expect(await ledger.unconfirmedSends(ACCOUNT, 10)).toEqual([]);
		});

		it('take no place of the account on Instagram, and messages there take none of theirs', async () => {
			const one = aLoosePolicy({ caps: [{ scope: 'account', sendsMax: 1, windowMs: DAY_MS }] });
			const [anna, bruno] = [await agreed('1'), await agreed('2')];
			await ask(anna, {}, 'anna@example.com', one);

			const message = await ledger.reserve(aCandidateFor(bruno, { step: 7 }), one, 0);

			expect(message.kind).toBe('reserved');
			expect(answer(await ask(bruno, {}, 'bruno@example.com', one))).toBe('accountCap');
		});

		it('of a person count for what they get on Instagram, too', async () => {
			const once = aLoosePolicy({
				caps: [
					{ scope: 'account', sendsMax: 100, windowMs: DAY_MS },
					{ scope: 'person', sendsMax: 1, windowMs: DAY_MS },
				],
			});
			const personId = await agreed('1');
			await ask(personId, { step: 1 }, 'anna@example.com', once);

			const decision = await previewContact(ledger, aCandidateFor(personId, { step: 2 }), once);

			expect(decision).toMatchObject({ kind: 'hold', reason: 'personCap' });
		});

		it('are not what a message of Instagram can be confirmed by', async () => {
			const reservation = await ledger.reserve(aCandidateFor(await wrote('1')), aLoosePolicy(), 0);
			const sendId = reservation.kind === 'reserved' ? reservation.sendId : '';
			const report = { outcome: 'sent', messageId: null } as const;

			expect(await ledger.confirmSlot({ ...report, sendId })).toBeNull();
			expect(await ledger.confirmSlot({ ...report, sendId: 'snd_nobody' })).toBeNull();
		});
	},
);
