import { hostLedger } from '../../../core/ledger/host/hostLedger';
import { MINUTE_MS } from '../../../core/shared/duration';
import { aCandidateFor, ACCOUNT, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'a reservation that fails on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop());

		it('takes back the ends of leases that it had found, all of them', async () => {
			const clock = new FakeClock('2026-11-20T12:00:00Z');
			const config = await testStore.createConfig();
			const ledger = await hostLedger(config, () => ({
				now: () => clock.now(),
				distrust: async () => null,
			}));
			const recorded = await ledger.recordEvents({
				events: ['501', '502', '503'].map((igsid) => aStoryReply({ igsid, at: clock.now() })),
				consumer: 'half/test',
				origin: 'publishedTrigger',
			});
			for (const { personId } of recorded) {
				await ledger.completeProfileJob(personId ?? '', ACCOUNT, { kind: 'refused' });
				await ledger.reserve(aCandidateFor(personId ?? ''), aLoosePolicy(), 0);
			}
			clock.advance(MINUTE_MS);

			const unknown = ledger.reserve(aCandidateFor('per_nobody'), aLoosePolicy(), 0);
			await expect(unknown).rejects.toMatchObject({ code: 'personUnknown' });
			const states = (await ledger.listSends(ACCOUNT)).map(({ state }) => state);
			const ended = await ledger.expireLeases();
			await ledger.close();

			expect(states).toEqual(['reserved', 'reserved', 'reserved']);
			expect(ended).toEqual({ released: 3, unknown: 0 });
		});
	},
);
