import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { LedgerConfig } from '../../core/ledger/config';
import { hostLedger } from '../../core/ledger/host/hostLedger';
import type { Ledger } from '../../core/ledger/ledger';
import type { FakeClock } from './fakeClock';

const IDENTITY_KEY = 'test identity key, long enough to be accepted';

/** The ledger's thread as it is shipped. */
export const LEDGER_WORKER_FILE = join(__dirname, '../../dist/shared/ledger-worker.js');

/** One kind of store: makes a fresh, empty database per call. */
export interface TestStore {
	readonly name: 'SQLite' | 'PostgreSQL';
	start(): Promise<void>;
	createConfig(purpose?: 'real' | 'practice'): Promise<LedgerConfig>;
	stop(): Promise<void>;
}

export const createSqliteTestStore = (): TestStore => {
	let folder = '';
	return {
		name: 'SQLite',
		start: async () => {
			folder = mkdtempSync(join(tmpdir(), 'story-outreach-ledger-'));
		},
		createConfig: async (purpose = 'practice') => ({
			store: 'sqlite',
			purpose,
			file: join(folder, randomUUID(), 'ledger.sqlite'),
			identityKey: IDENTITY_KEY,
		}),
		stop: async () => rmSync(folder, { recursive: true, force: true }),
	};
};

interface ServerAddress {
	readonly port: number;
	readonly user: string;
	readonly password: string;
}

export const createPostgresTestStore = (): TestStore => {
	let server: ChildProcess | null = null;
	let address: ServerAddress | null = null;
	return {
		name: 'PostgreSQL',
		start: async () => {
			server = spawn(process.execPath, [join(__dirname, 'postgresServer.mjs')], {
				stdio: ['pipe', 'pipe', 'inherit'],
			});
			address = await readAddress(server);
		},
		createConfig: async (purpose = 'practice') => {
			if (address === null) throw new Error('The PostgreSQL test server is not running');
			const login = { host: '127.0.0.1', port: address.port, user: address.user, password: address.password };
			const database = `test_${randomUUID().replaceAll('-', '')}`;
			await runSql(login, `create database ${database}`);
			return { store: 'postgres', purpose, ...login, database, ssl: false, identityKey: IDENTITY_KEY };
		},
		stop: async () => {
			if (server === null) return;
			const ended = new Promise((resolve) => server?.once('exit', resolve));
			server.kill('SIGTERM');
			await ended;
		},
	};
};

async function runSql(login: ServerAddress & { host: string }, statement: string): Promise<void> {
	const client = new Client({ ...login, database: 'postgres' });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

async function readAddress(server: ChildProcess): Promise<ServerAddress> {
	if (server.stdout === null) throw new Error('The PostgreSQL test server has no output');
	for await (const line of createInterface({ input: server.stdout })) {
		return JSON.parse(line) as ServerAddress;
	}
	throw new Error('The PostgreSQL test server ended before it was ready');
}

/** A ledger in this thread, on a clock that the test moves. */
export const openTestLedger = async (config: LedgerConfig, clock: FakeClock): Promise<Ledger> =>
	await hostLedger(config, () => ({ now: () => clock.now(), distrust: async () => null }));
