import { expectHonestCampaign, overshootOf } from '../support/expectHonestCampaign';
import { KILL_POINTS, runKillCampaign, type CampaignReport } from '../support/killCampaign';
import { runLeaseTrial } from '../support/leaseTrial';
import { createSqliteTestStore } from '../support/ledgers';
import { createPostgresTestStore } from '../support/postgresTestStore';
import { seededRandom } from '../support/seededRandom';

const KILLS_PER_POINT = 12;
const RANDOM_KILLS = 20;
const SIZE = { accounts: 50, peoplePerAccount: 12, steps: 4 };

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'four processes and fifty accounts on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop());

		it.each([
			['killed', false],
			['killed, with jumping clocks and answers that say nothing', true],
		])(
			'%s: never exceed a cap, never contact anyone twice and leave no attempt open',
			async (name, isTroubled) => {
				const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
				const label = `${testStore.name}, ${name}`;
				print(`${label}: seed ${seed} (SEED=${seed} repeats it)`);

				const report = await runKillCampaign({
					config: await testStore.createConfig(),
					size: SIZE,
					processes: 4,
					accountsPerWave: 12,
					killsPerPoint: KILLS_PER_POINT,
					randomKills: RANDOM_KILLS,
					lastDrafts: 14,
					isTroubled,
					random: seededRandom(seed),
					onProgress: (line) => print(`${label}: ${line}`),
				});

				print(`${label}: ${describeReport(report)}`);
				expectHonestCampaign(report);
				for (const point of KILL_POINTS) expect(report.kills[point]).toBe(KILLS_PER_POINT);
			},
			1_800_000,
		);

		it('write to nobody twice when one dies after the answer and one sleeps past its lease', async () => {
			const config = await testStore.createConfig();
			const report = await runLeaseTrial({ config, mutant: 'none', random: seededRandom(7) });

			expectHonestCampaign(report);
			expect(report.received).toHaveLength(2);
		}, 180_000);

		it.each(['noCallingCommit', 'noLease'] as const)(
			'are found out with %s',
			async (mutant) => {
				const config = await testStore.createConfig();
				const report = await runLeaseTrial({ config, mutant, random: seededRandom(7) });

				expect(() => expectHonestCampaign(report)).toThrow();
				expect(report.received).toHaveLength(3);
			},
			180_000,
		);
	},
);

function describeReport(report: CampaignReport): string {
	const states = [...report.sends.values()].flat().map(({ state }) => state);
	const counts = Object.fromEntries(
		[...Map.groupBy(states, (state) => state)].map(([state, all]) => [state, all.length]),
	);
	const { kills, received } = report;
	return `received ${received.length}, overshoot ${overshootOf(report)}, attempts ${JSON.stringify(counts)}, kills ${JSON.stringify(kills)}`;
}
