import { hostLedger } from '../../../core/ledger/host/hostLedger';
import type { Ledger } from '../../../core/ledger/ledger';
import { HOUR_MS, MINUTE_MS, SECOND_MS, addMs } from '../../../core/shared/duration';
import { aCandidateFor, ACCOUNT, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const START = new Date('2026-11-20T12:00:00Z');
const POLICY = aLoosePolicy({ caps: [{ scope: 'account', sendsMax: 1, windowMs: MINUTE_MS }] });
const LEASE_MS = 30 * SECOND_MS;

/** A clock that somebody sets while a message is on its way (DESIGN §5 Time). */
describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'a clock that is set on $name',
	(testStore) => {
		let clock: FakeClock;
		let ledger: Ledger;
		let distrust: string | null;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop());
		beforeEach(async () => {
			clock = new FakeClock(START);
			distrust = null;
			const config = await testStore.createConfig();
			ledger = await hostLedger(config, () => ({
				now: () => clock.now(),
				distrust: async () => distrust,
			}));
		});
		afterEach(async () => await ledger.close());

		async function meet(igsid: string): Promise<string> {
			const [event] = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at: clock.now() })],
				consumer: 'clock/test',
				origin: 'publishedTrigger',
			});
			await ledger.completeProfileJob(event?.personId ?? '', ACCOUNT, { kind: 'refused' });
			return event?.personId ?? '';
		}

		async function reserve(igsid: string): Promise<string> {
			const reservation = await ledger.reserve(aCandidateFor(await meet(igsid)), POLICY, 0);
			if (reservation.kind === 'refused') throw new Error(reservation.decision.reason);
			return reservation.sendId;
		}

		it.each([
			['behind the call', () => clock.advance(-HOUR_MS)],
			['by less than the call took', () => (distrust = 'The clock is off by -3000 ms.')],
		])('keeps the place of a call to the end of its lease when set back %s', async (_, set) => {
			const sendId = await reserve('501');
			await ledger.startCalling(sendId);
			set();
			await ledger.settle(sendId, { kind: 'sent', messageId: 'mid.1' });
			distrust = null;
			clock.moveTo(addMs(START, MINUTE_MS + SECOND_MS));

			const ben = aCandidateFor(await meet('502'));
			const reservation = await ledger.reserve(ben, POLICY, 0);

			expect(reservation).toMatchObject({
				kind: 'refused',
				decision: {
					reason: 'accountCap',
					until: addMs(START, LEASE_MS + MINUTE_MS),
				},
			});
		});

		it.each([
			['was set back behind the reservation', () => clock.advance(-HOUR_MS)],
			['is not trusted any more', () => (distrust = 'The clock is off by 5000 ms.')],
		])('does not call with a clock that %s', async (_, set) => {
			const sendId = await reserve('501');
			set();

			const permit = await ledger.startCalling(sendId);

			expect(permit).toEqual({ kind: 'stopped', reason: 'notSentInTime' });
		});
	},
);
