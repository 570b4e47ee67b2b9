import {
	DummyDriver,
	Kysely,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from 'kysely';
import type { Schema } from '../../../core/ledger/database/schema';
import { createSystemClock } from '../../../core/ledger/ledgerClock';
import type { Store } from '../../../core/ledger/database/store';

const storeWith = (serverNow: () => Date | null): Store => ({
	kind: 'sqlite',
	read: async () => await Promise.reject(new Error('not used')),
	snapshot: async () => await Promise.reject(new Error('not used')),
	write: async () => await Promise.reject(new Error('not used')),
	lock: async () => undefined,
	serverNow: async () => serverNow(),
	purge: async () => true,
	closeForGood: async () => '',
	close: async () => undefined,
});

const db = new Kysely<Schema>({
	dialect: {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => new DummyDriver(),
		createIntrospector: (inner) => new SqliteIntrospector(inner),
		createQueryCompiler: () => new SqliteQueryCompiler(),
	},
});

describe('the system clock of a ledger', () => {
	afterEach(() => jest.restoreAllMocks());

	const jumpBy = (jumpMs: number) => {
		const real = Date.now.bind(Date);
		jest.spyOn(Date, 'now').mockImplementation(() => real() + jumpMs);
	};

	it('is trusted while it runs evenly', async () => {
		expect(await createSystemClock(storeWith(() => null)).distrust(db)).toBeNull();
	});

	it.each([3000, -3000])(
		'is not trusted after a jump of %i ms without a server',
		async (jumpMs) => {
			const clock = createSystemClock(storeWith(() => null));

			jumpBy(jumpMs);

			expect(await clock.distrust(db)).toContain('off by');
		},
	);

	it('is not trusted when the server has another time', async () => {
		const clock = createSystemClock(storeWith(() => new Date(Date.now() - 60_000)));

		expect(await clock.distrust(db)).toContain('off by');
	});

	it('forgives the server two seconds', async () => {
		const clock = createSystemClock(storeWith(() => new Date(Date.now() - 1500)));

		expect(await clock.distrust(db)).toBeNull();
	});
});
