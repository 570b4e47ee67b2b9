import { createSqliteTestStore } from '../support/ledgers';
import { createPostgresTestStore } from '../support/postgresTestStore';
import { expectHonestCampaign } from '../support/expectHonestCampaign';
import { KILL_POINTS, runKillCampaign } from '../support/killCampaign';
import { seededRandom } from '../support/seededRandom';

const CAP = { sendsMax: 10, windowMs: 3000 };
const KILLS_PER_POINT = 12;
const RANDOM_KILLS = 60;

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'four killed processes on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop());

		it('never exceed the cap, never contact anyone twice and leave no attempt open', async () => {
			const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
			process.stdout.write(`${testStore.name}: seed ${seed} (SEED=${seed} repeats it)\n`);

			const report = await runKillCampaign({
				config: await testStore.createConfig(),
				people: 400,
				processes: 4,
				cap: CAP,
				killsPerPoint: KILLS_PER_POINT,
				randomKills: RANDOM_KILLS,
				random: seededRandom(seed),
				onProgress: (line) => process.stdout.write(`${testStore.name}: ${line}\n`),
			});

			const states = report.sends.map(({ state }) => state);
			const counts = Object.fromEntries(
				[...new Set(states)].map((state) => [
					state,
					states.filter((each) => each === state).length,
				]),
			);
			process.stdout.write(
				`${testStore.name}: received ${report.received.length}, ${JSON.stringify(counts)}, kills ${JSON.stringify(report.kills)}\n`,
			);
			expectHonestCampaign(report, CAP);
			for (const point of KILL_POINTS) expect(report.kills[point]).toBe(KILLS_PER_POINT);
		}, 1_800_000);
	},
);
