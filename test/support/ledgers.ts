import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerConfig } from '../../core/ledger/config';
import { hostLedger } from '../../core/ledger/host/hostLedger';
import type { Ledger } from '../../core/ledger/ledger';
import type { FakeClock } from './fakeClock';

export const IDENTITY_KEY = 'test identity key, long enough to be accepted';

/** The ledger's thread as it is shipped. */
export const LEDGER_WORKER_FILE = join(__dirname, '../../dist/shared/ledger-worker.js');
export const DRAWING_WORKER_FILE = join(__dirname, '../../dist/shared/drawing-worker.js');
const WORKBOOK_WORKER_FILE = join(__dirname, '../../dist/shared/workbook-worker.js');

/** One kind of store: makes a fresh, empty database per call. */
export interface TestStore {
	readonly name: 'SQLite' | 'PostgreSQL';
	start(): Promise<void>;
	createConfig(): Promise<LedgerConfig>;
	/** Without any table yet. */
	createEmptyConfig(): Promise<LedgerConfig>;
	stop(): Promise<void>;
}

export const createSqliteTestStore = (): TestStore => {
	let folder = '';
	return {
		name: 'SQLite',
		start: async () => {
			folder = mkdtempSync(join(tmpdir(), 'story-outreach-ledger-'));
		},
		createConfig: async () => configIn(folder),
		createEmptyConfig: async () => configIn(folder),
		stop: async () => rmSync(folder, { recursive: true, force: true }),
	};
};

const configIn = (folder: string): LedgerConfig => ({
	store: 'sqlite',
	purpose: 'practice',
	file: join(folder, randomUUID(), 'ledger.sqlite'),
	identityKey: IDENTITY_KEY,
});

/** A ledger in this thread, on a clock that the test moves. */
export const openTestLedger = async (config: LedgerConfig, clock: FakeClock): Promise<Ledger> =>
	await hostLedger(
		config,
		() => ({ now: () => clock.now(), distrust: async () => null }),
		WORKBOOK_WORKER_FILE,
	);
