import { DAY_MS, MINUTE_MS } from '../../../core/shared/duration';
import { anImportOf, aViewOf } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { killDuring } from '../../support/killDuring';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { seededRandom } from '../../support/seededRandom';

const PEOPLE = 400;
const KILLS = 4;

/**
 * Goal: a run of Delete Expired Data that is killed counts exactly what it deleted, and goes on. Method:
 * processes take its steps and are killed at random moments; what is left is done by a fresh ledger.
 */
describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'deleting expired data that is killed, on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);

		it('leaves an intact log and exact counts, and what it left is found again', async () => {
			const random = seededRandom(20261126);
			const config = await testStore.createConfig();
			const clock = new FakeClock(new Date());
			const ledger = await openTestLedger(config, clock);
			const old = new Date(clock.now().getTime() - 100 * DAY_MS);
			const views = Array.from({ length: PEOPLE }, (_, index) =>
				aViewOf(`guest.${index}`, old, { row: index + 1 }),
			);
			await ledger.importViewers(anImportOf(views));
			const { runId } = await ledger.startRetention({});

			let kills = 0;
			for (let round = 0; round < KILLS; round += 1) {
				const { wasKilled } = await killDuring({
					config,
					method: 'retentionStep',
					calls: Array.from({ length: 60 }, () => [runId]),
					afterMs: Math.floor(random() * 120),
				});
				if (wasKilled) kills += 1;
				expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
			}
			const [between] = await ledgerRows(config, 'select count(*) as n from story_view');
			// Nobody goes on with this run: the next one closes it and finds what it left.
			clock.advance(2 * MINUTE_MS);
			const next = await ledger.startRetention({});
			while (!(await ledger.retentionStep(next.runId))) clock.advance(1);
			const report = await ledger.endRetention(next.runId, 'done');

			expect(kills).toBeGreaterThan(0);
			const ended = await ledgerRows(
				config,
				"select body from consent_entry where type = 'retentionEnded' order by sequence",
			);
			const countsOf = (row: Record<string, unknown> | undefined) =>
				JSON.parse(String(row?.body)).data.counts.viewerRecords as { people: number; rows: number };
			expect(ended).toHaveLength(2);
			expect(countsOf(ended[0]).rows).toBe(PEOPLE - Number(between?.n));
			expect(countsOf(ended[0]).people + countsOf(ended[1]).people).toBe(PEOPLE);
			expect(report.kinds[0]?.rows).toBe(countsOf(ended[1]).rows);
			expect((await ledger.count()).story_view).toBe(0);
			expect(await ledgerRows(config, 'select state from retention_run order by id')).toEqual([
				{ state: 'cancelled' },
				{ state: 'done' },
			]);
			expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
			await ledger.close();
		}, 240_000);
	},
);
