import type { LedgerConfig } from '../../../core/ledger/config';
import type { Ledger } from '../../../core/ledger/ledger';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const LEASE_MS = 60_000;

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'a lease on $name',
	(testStore) => {
		let clock: FakeClock;
		let config: LedgerConfig;
		let ledger: Ledger;

		beforeAll(async () => await testStore.start(), 60_000);
		afterAll(async () => await testStore.stop(), 60_000);
		beforeEach(async () => {
			clock = new FakeClock('2026-11-23T12:00:00.000Z');
			config = await testStore.createConfig();
			ledger = await openTestLedger(config, clock);
		});
		afterEach(async () => await ledger.close());

		it('has one holder, however many ask at once', async () => {
			const taken = await Promise.all(
				Array.from({ length: 20 }, async () => await ledger.takeLease('token', LEASE_MS)),
			);

			expect(taken.filter((holder) => holder !== null)).toHaveLength(1);
		});

		it('is seen by everyone who has opened the database', async () => {
			await ledger.takeLease('token', LEASE_MS);
			const other = await openTestLedger(config, clock);

			const holder = await other.takeLease('token', LEASE_MS);

			await other.close();
			expect(holder).toBeNull();
		});

		it('is free again when it is given back', async () => {
			const holder = await ledger.takeLease('token', LEASE_MS);

			await ledger.releaseLease('token', holder ?? '');

			expect(await ledger.takeLease('token', LEASE_MS)).not.toBeNull();
		});

		it('ends by itself, to the millisecond, when its holder died', async () => {
			await ledger.takeLease('token', LEASE_MS);

			clock.advance(LEASE_MS - 1);
			expect(await ledger.takeLease('token', LEASE_MS)).toBeNull();
			clock.advance(1);
			expect(await ledger.takeLease('token', LEASE_MS)).not.toBeNull();
		});

		it('is not given back by somebody who had it before', async () => {
			const late = await ledger.takeLease('token', LEASE_MS);
			clock.advance(LEASE_MS);
			await ledger.takeLease('token', LEASE_MS);

			await ledger.releaseLease('token', late ?? '');

			expect(await ledger.takeLease('token', LEASE_MS)).toBeNull();
		});

		it('stands for its name only', async () => {
			await ledger.takeLease('token of one', LEASE_MS);

			expect(await ledger.takeLease('token of another', LEASE_MS)).not.toBeNull();
		});
	},
);
