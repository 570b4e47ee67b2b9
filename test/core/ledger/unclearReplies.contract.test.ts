import type { Ledger } from '../../../core/ledger/ledger';
import { HOUR_MS } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

/** May be meant for an offer or for all messages. */
const UNCLEAR = 'no thanks';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'replies that may be opt-outs, on $name',
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

		const write = async (igsid: string, text: string): Promise<string> => {
			clock.advance(1000);
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now(), text })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			const personId = event?.personId ?? '';
			await ledger.completeProfileJob(personId, ACCOUNT, {
				kind: 'profile',
				username: `h.${igsid}`,
			});
			return personId;
		};
		const waiting = async (limit = 10) => await ledger.listUnclearReplies(ACCOUNT, limit);
		const reasonFor = async (personId: string): Promise<string> => {
			const reservation = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
			return reservation.kind === 'reserved' ? 'reserved' : reservation.decision.reason;
		};
		const settle = async (found: 'optOut' | 'noOptOut') => {
			const [reply] = await waiting();
			return await ledger.settleUnclearReply(reply?.replyId ?? '', found);
		};

		it('hold the person and wait to be read, the longest known first', async () => {
			const first = await write('1', UNCLEAR);
			const second = await write('2', UNCLEAR);

			expect(await reasonFor(first)).toBe('unclearReply');
			expect(await waiting()).toMatchObject([
				{
					personId: first,
					accountId: ACCOUNT,
					handle: 'h.1',
					kind: 'storyReply',
					answerBefore: new Date('2026-11-30T12:00:01.000Z'),
					readAs: null,
				},
				{ personId: second },
			]);
			expect((await waiting(1)).map(({ personId }) => personId)).toEqual([first]);
		});

		it('let messages go on once somebody found that they are none, and the log says so', async () => {
			const personId = await write('1', UNCLEAR);

			expect(await settle('noOptOut')).toMatchObject({ personId, readAs: 'noOptOut' });

			expect(await waiting()).toEqual([]);
			expect(await reasonFor(personId)).toBe('reserved');
			expect((await ledger.consentHistory(personId)).map(({ type }) => type)).toEqual([
				'replyRead',
			]);
			expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
		});

		it('stop everything once somebody found that they are, as the person’s own wish', async () => {
			const personId = await write('1', UNCLEAR);

			expect(await settle('optOut')).toMatchObject({ personId, readAs: 'optOut' });

			expect(await waiting()).toEqual([]);
			expect(await reasonFor(personId)).toBe('doNotContact');
			expect((await ledger.consentHistory(personId)).map(({ type }) => type)).toEqual(['optOut']);
		});

		it('stay what was found first, whoever says otherwise later', async () => {
			const personId = await write('1', UNCLEAR);
			const [reply] = await waiting();
			const settled = await Promise.all([
				ledger.settleUnclearReply(reply?.replyId ?? '', 'optOut'),
				ledger.settleUnclearReply(reply?.replyId ?? '', 'noOptOut'),
			]);

			expect(settled[0]?.readAs).toBe(settled[1]?.readAs);
			expect(await ledger.consentHistory(personId)).toHaveLength(1);
		});

		it('wait no more once the person wrote something clear, or is on the list', async () => {
			await write('1', UNCLEAR);
			await write('1', 'what time do you open?');
			await write('2', UNCLEAR);
			await write('2', 'STOP');

			expect(await waiting()).toEqual([]);
		});

		it('wait again with the next unclear one', async () => {
			const personId = await write('1', UNCLEAR);
			await settle('noOptOut');
			clock.advance(HOUR_MS);
			await write('1', UNCLEAR);

			expect(await reasonFor(personId)).toBe('unclearReply');
			expect(await waiting()).toMatchObject([{ personId }]);
		});

		it('still wait when nobody may be answered any more', async () => {
			await write('1', UNCLEAR);
			clock.advance(8 * 24 * HOUR_MS);

			expect(await waiting()).toMatchObject([{ answerBefore: null }]);
		});

		it('are only those: a clear message is none to settle', async () => {
			await write('1', 'what time do you open?');

			expect(await ledger.settleUnclearReply('evt_nobody', 'optOut')).toBeNull();
		});
	},
);
