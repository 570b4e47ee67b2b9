import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger } from '../../../core/ledger/ledger';
import { aCandidateFor, ACCOUNT, aLoosePolicy } from '../../support/events';
import { anImportOf, aViewOf, aWriter } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { killDuring } from '../../support/killDuring';
import { ledgerRows } from '../../support/ledgerRows';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { seededRandom } from '../../support/seededRandom';

const NOW = '2026-11-23T12:00:00.000Z';
const PEOPLE = 450;

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'rotating the wrapping key on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock(NOW);
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		});
		afterEach(async () => await ledger.close());

		const populate = async () => {
			const views = Array.from({ length: PEOPLE }, (_, index) =>
				aViewOf(`guest.${index}`, clock.now(), { row: index + 1 }),
			);
			await ledger.importViewers(anImportOf(views));
		};
		const rotate = async (): Promise<number[]> => {
			const left = [(await ledger.startKeyRotation()).peopleLeft];
			for (let steps = 0; steps < 20; steps += 1) {
				left.push((await ledger.keyRotationStep()).peopleLeft);
				if (left.at(-1) === 0) return left;
			}
			throw new Error('The rotation does not end');
		};
		const handlesOf = async (opened: Ledger): Promise<number> => {
			let readable = 0;
			for (const index of [0, 1, 199, 200, 449]) {
				const handle = `guest.${index}`;
				const person = await opened.findPerson({ kind: 'handle', handle });
				const recipient = await opened.getRecipient(person?.personId ?? '', ACCOUNT);
				if (recipient?.handle === handle) readable += 1;
			}
			return readable;
		};
		const wrapped = async () =>
			(await ledgerRows(config, 'select wrapped_key, key_version from subject')).map(
				({ wrapped_key, key_version }) => ({
					bytes: Buffer.from(wrapped_key as Uint8Array).toString('hex'),
					version: key_version,
				}),
			);

		it('wraps every data key anew, in steps, and everybody stays readable', async () => {
			await populate();
			const before = new Set((await wrapped()).map(({ bytes }) => bytes));

			const left = await rotate();
			const after = await wrapped();

			expect(left).toEqual([450, 250, 50, 0]);
			expect(after.filter(({ bytes }) => before.has(bytes))).toEqual([]);
			expect(new Set(after.map(({ version }) => version))).toEqual(new Set([2]));
			expect(await handlesOf(ledger)).toBe(5);
			expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
		});

		it('is understood by a process that was open before, and by one that opens later', async () => {
			await populate();
			const other = await openTestLedger(config, clock);

			await rotate();
			const newcomer = await aWriter(ledger, clock, { igsid: '1', handle: 'newcomer' });
			const byOther = await other.getRecipient(newcomer, ACCOUNT);
			const fromOther = await aWriter(other, clock, { igsid: '2', handle: 'latecomer' });
			const later = await openTestLedger(config, clock);

			expect(byOther).toEqual({ igsid: '1', handle: 'newcomer' });
			expect(await handlesOf(other)).toBe(5);
			expect(await handlesOf(later)).toBe(5);
			expect(await later.getRecipient(fromOther, ACCOUNT)).toEqual({
				igsid: '2',
				handle: 'latecomer',
			});
			await other.close();
			await later.close();
		});

		it('holds for those who come in another process once it has looked', async () => {
			const other = await openTestLedger(config, clock);
			await rotate();

			await other.reloadWrapping();
			await aWriter(other, clock, { igsid: '2', handle: 'latecomer' });

			expect((await wrapped()).map(({ version }) => version)).toEqual([2]);
			await other.close();
		});

		it('can be done again, and takes those along that were wrapped the old way', async () => {
			await populate();

			await rotate();
			const left = await rotate();

			expect(left[0]).toBe(450);
			expect(new Set((await wrapped()).map(({ version }) => version))).toEqual(new Set([3]));
			expect(await handlesOf(ledger)).toBe(5);
		});

		it('leaves opt-outs as they are', async () => {
			const personId = await aWriter(ledger, clock, { igsid: '1', handle: 'anna', text: 'STOP' });

			await rotate();
			const again = await ledger.importViewers(anImportOf([aViewOf('anna', clock.now())]));
			const answer = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);

			expect(again.rows).toMatchObject([{ status: 'doNotContact' }]);
			expect(answer).toMatchObject({ decision: { reason: 'doNotContact' } });
		});

		it('gives an erased person no key back', async () => {
			const personId = await aWriter(ledger, clock, { igsid: '1', handle: 'anna' });
			await ledger.startKeyRotation();
			await ledger.erasePerson({
				personId,
				law: 'gdpr',
				receivedAt: clock.now(),
				systems: [],
				afterwards: 'forget',
			});

			await ledger.keyRotationStep();

			expect(
				await ledgerRows(config, 'select 1 as n from subject where wrapped_key is not null'),
			).toEqual([]);
		});

		it('goes on where it was killed', async () => {
			await populate();
			const random = seededRandom(20261125);
			let kills = 0;
			await ledger.startKeyRotation();
			for (let round = 0; round < 4; round += 1) {
				const { wasKilled } = await killDuring({
					config,
					method: 'keyRotationStep',
					calls: Array.from({ length: 40 }, () => []),
					afterMs: Math.floor(random() * 25),
				});
				if (wasKilled) kills += 1;
				const opened = await openTestLedger(config, clock);
				expect(await handlesOf(opened)).toBe(5);
				expect(await opened.checkLog()).toMatchObject({ kind: 'intact' });
				await opened.close();
			}

			const left = await ledger.keyRotationStep();
			expect(kills).toBeGreaterThan(0);
			expect(left.version).toBe(2);
			while ((await ledger.keyRotationStep()).peopleLeft > 0) clock.advance(1);
			expect(new Set((await wrapped()).map(({ version }) => version))).toEqual(new Set([2]));
			expect(await handlesOf(ledger)).toBe(5);
		}, 120_000);
	},
);
