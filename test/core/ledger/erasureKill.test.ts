import type { LedgerConfig } from '../../../core/ledger/config';
import { MINUTE_MS } from '../../../core/shared/duration';
import { anImportOf, aViewOf } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { killDuring } from '../../support/killDuring';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { seededRandom } from '../../support/seededRandom';

const PEOPLE = 24;
const VIEWS = 260;
const KILLS = 6;

/**
 * Goal: an erasure that is killed at any moment is finished by whoever opens the database next. Method:
 * processes erase people with many rows and are killed at random moments; then a fresh ledger goes on.
 */
describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'erasures that are killed, on $name',
	(testStore) => {
		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);

		const open = async (config: LedgerConfig, laterMs = 0) =>
			await openTestLedger(config, new FakeClock(new Date(Date.now() + laterMs)));

		it('leave no half state and an intact log, and are finished later', async () => {
			const random = seededRandom(20261124);
			const config = await testStore.createConfig();
			const before = await open(config);
			const rows = Array.from({ length: PEOPLE * VIEWS }, (_, index) =>
				aViewOf(`person.${index % PEOPLE}`, new Date(Date.now() - index * MINUTE_MS), {
					row: index + 1,
					storyId: `story-${Math.floor(index / PEOPLE)}`,
				}),
			);
			const imported = await before.importViewers(anImportOf(rows));
			const personIds = [...new Set(imported.rows.map(({ personId }) => personId ?? ''))];
			await before.close();

			let kills = 0;
			let waiting = personIds;
			while (waiting.length > 0 && kills < KILLS) {
				const { wasKilled, done } = await killDuring({
					config,
					method: 'erasePerson',
					calls: waiting.map((personId) => [
						{ personId, law: 'gdpr', receivedAt: new Date(), systems: [], afterwards: 'keepOut' },
					]),
					afterMs: Math.floor(random() * 120),
					afterDone: kills % 2,
				});
				if (wasKilled) kills += 1;
				const ledger = await open(config);
				expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
				const left = [];
				for (const personId of waiting) {
					const person = await ledger.findPerson({ kind: 'personId', personId });
					if (person?.status === 'active') left.push(personId);
				}
				await ledger.close();
				// What was answered was begun, and at most one more.
				expect(left.length).toBeLessThanOrEqual(waiting.length - done);
				expect(left.length).toBeGreaterThanOrEqual(waiting.length - done - 1);
				waiting = left;
			}

			expect(kills).toBe(KILLS);
			const later = await open(config, 2 * MINUTE_MS);
			const { open: stillOpen } = await later.resumeErasures();
			expect(stillOpen).toBe(0);
			expect(await later.checkLog()).toMatchObject({ kind: 'intact' });
			const [requests] = await ledgerRows(
				config,
				`select count(*) as n, count(distinct tombstone_id) as tombstones,
					sum(case when state = 'answered' and subject_id is null then 1 else 0 end) as answered
				from data_request`,
			);
			const owners = await ledgerRows(
				config,
				`select subject.status, count(distinct subject_id) as people, count(*) as n
				from story_view join subject on subject.id = subject_id group by status order by status`,
			);
			const erased = PEOPLE - waiting.length;
			expect(erased).toBeGreaterThan(2);
			expect(requests).toEqual({ n: erased, tombstones: erased, answered: erased });
			expect(owners).toEqual([
				...(waiting.length > 0
					? [{ status: 'active', people: waiting.length, n: waiting.length * VIEWS }]
					: []),
				{ status: 'erased', people: erased, n: erased * VIEWS },
			]);
			const tombstones = await ledgerRows(
				config,
				`select count(distinct subject_id) as n from story_view where subject_id in
					(select tombstone_id from data_request)`,
			);
			expect(tombstones).toEqual([{ n: erased }]);
			await later.close();
		}, 240_000);
	},
);
