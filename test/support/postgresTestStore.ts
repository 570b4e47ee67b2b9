import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { LedgerConfig } from '../../core/ledger/config';
import { hostLedger } from '../../core/ledger/host/hostLedger';
import { IDENTITY_KEY, type TestStore } from './ledgers';

interface Login {
	readonly host: string;
	readonly port: number;
	readonly user: string;
	readonly password: string;
}

/** A server to use instead of the embedded one: postgres://user:password@host:port. */
const SERVER_URL = process.env.STORY_OUTREACH_TEST_POSTGRES;

/** PostgreSQL from the npm registry, or the one named in STORY_OUTREACH_TEST_POSTGRES. */
export const createPostgresTestStore = (): TestStore => {
	let server: ChildProcess | null = null;
	let login: Login | null = null;
	/** A database with the schema in place, to be copied: faster than forty migrations. */
	let template: LedgerConfig | null = null;

	const createEmptyConfig = async (): Promise<LedgerConfig> => await createDatabase(login, '');
	return {
		name: 'PostgreSQL',
		start: async () => {
			if (SERVER_URL !== undefined) login = parseLogin(SERVER_URL);
			else {
				server = spawn(process.execPath, [join(__dirname, 'postgresServer.mjs')], {
					stdio: ['pipe', 'pipe', 'inherit'],
				});
				login = await readLogin(server);
			}
		},
		createConfig: async () => {
			if (template === null) {
				template = await createEmptyConfig();
				await (await hostLedger(template)).close();
			}
			return await createDatabase(login, template.store === 'postgres' ? template.database : '');
		},
		createEmptyConfig,
		stop: async () => {
			if (server === null) return;
			const ended = new Promise((resolve) => server?.once('exit', resolve));
			server.kill('SIGTERM');
			await ended;
		},
	};
};

async function createDatabase(login: Login | null, template: string): Promise<LedgerConfig> {
	if (login === null) throw new Error('The PostgreSQL test server is not running');
	const database = `test_${randomUUID().replaceAll('-', '')}`;
	const client = new Client({ ...login, database: 'postgres' });
	await client.connect();
	try {
		await client.query(
			`create database ${database}${template === '' ? '' : ` template ${template}`}`,
		);
	} finally {
		await client.end();
	}
	return {
		store: 'postgres',
		purpose: 'practice',
		...login,
		database,
		ssl: false,
		identityKey: IDENTITY_KEY,
	};
}

function parseLogin(url: string): Login {
	const { hostname, port, username, password } = new URL(url);
	return { host: hostname, port: Number(port || 5432), user: username, password };
}

async function readLogin(server: ChildProcess): Promise<Login> {
	if (server.stdout === null) throw new Error('The PostgreSQL test server has no output');
	for await (const line of createInterface({ input: server.stdout })) {
		return { host: '127.0.0.1', ...(JSON.parse(line) as Omit<Login, 'host'>) };
	}
	throw new Error('The PostgreSQL test server ended before it was ready');
}
