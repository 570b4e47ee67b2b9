import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type * as Core from '../../core/index.ts';

const SERVER = fileURLToPath(new URL('../support/postgresServer.mjs', import.meta.url));
const IDENTITY_KEY = 'bench identity key, long enough to be accepted';

/** A kind of store that is durable: an answered commit is on disk. */
export interface BenchStore {
	readonly name: 'SQLite' | 'PostgreSQL';
	readonly durability: string;
	/** A fresh, empty database each time. */
	createConfig(): Promise<Core.LedgerConfig>;
	stop(): Promise<void>;
}

export function openSqliteBench(): BenchStore {
	const folder = mkdtempSync(join(tmpdir(), 'story-outreach-bench-'));
	let databases = 0;
	return {
		name: 'SQLite',
		durability: 'synchronous=FULL',
		createConfig: async () => {
			databases += 1;
			const file = join(folder, String(databases), 'ledger.sqlite');
			return { store: 'sqlite', purpose: 'practice', file, identityKey: IDENTITY_KEY };
		},
		stop: async () => rmSync(folder, { recursive: true, force: true }),
	};
}

export async function openPostgresBench(): Promise<BenchStore> {
	const server = spawn(process.execPath, [SERVER, 'durable'], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const [line] = (await once(server.stdout, 'data')) as [Buffer];
	const login = { host: '127.0.0.1', ...(JSON.parse(String(line)) as ServerLogin) };
	let databases = 0;
	return {
		name: 'PostgreSQL',
		durability: 'fsync=on, synchronous_commit=on',
		createConfig: async () => {
			databases += 1;
			const database = `bench_${databases}`;
			const client = new Client({ ...login, database: 'postgres' });
			await client.connect();
			await client.query(`create database ${database}`);
			await client.end();
			const rest = { database, ssl: false, identityKey: IDENTITY_KEY };
			return { store: 'postgres', purpose: 'practice', ...login, ...rest };
		},
		stop: async () => {
			const ended = once(server, 'exit');
			server.kill('SIGTERM');
			await ended;
		},
	};
}

interface ServerLogin {
	readonly port: number;
	readonly user: string;
	readonly password: string;
}
