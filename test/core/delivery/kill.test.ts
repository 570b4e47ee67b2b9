import { createSqliteTestStore } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { expectHonestCampaign } from '../../support/expectHonestCampaign';
import { KILL_POINTS, runKillCampaign } from '../../support/killCampaign';
import { seededRandom } from '../../support/seededRandom';

/** The full counts run in test/long; here each point is killed at once on each store. */
const CAP = { sendsMax: 6, windowMs: 2000 };

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'killed processes on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop());

		it('never exceed the cap, never contact anyone twice and leave no attempt open', async () => {
			const report = await runKillCampaign({
				config: await testStore.createConfig(),
				people: 30,
				processes: 3,
				cap: CAP,
				killsPerPoint: 1,
				randomKills: 1,
				random: seededRandom(20261123),
			});

			expectHonestCampaign(report, CAP);
			expect(report.received.length).toBeGreaterThan(0);
			for (const point of KILL_POINTS) expect(report.kills[point]).toBe(1);
		}, 120_000);
	},
);
