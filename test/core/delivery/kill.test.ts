import { expectHonestCampaign } from '../../support/expectHonestCampaign';
import { KILL_POINTS, runKillCampaign } from '../../support/killCampaign';
import { createSqliteTestStore } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { seededRandom } from '../../support/seededRandom';

/** The full counts run in test/long; here each point is killed at once on each store. */
describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'killed processes with jumping clocks on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop());

		it('never exceed a cap, never contact anyone twice and leave no attempt open', async () => {
			const report = await runKillCampaign({
				config: await testStore.createConfig(),
				size: { accounts: 4, peoplePerAccount: 15, steps: 3 },
				processes: 3,
				accountsPerWave: 3,
				killsPerPoint: 1,
				randomKills: 1,
				lastDrafts: 8,
				isTroubled: true,
				random: seededRandom(20261124),
			});

			expectHonestCampaign(report);
			expect(report.received.length).toBeGreaterThan(0);
			for (const point of KILL_POINTS) expect(report.kills[point]).toBe(1);
		}, 180_000);
	},
);
