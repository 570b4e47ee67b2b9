import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type PoolClient } from 'pg';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerConfig } from '../config';
import { runsStatements } from './prepared';
import type { Schema } from './schema';
import type { Database, Store } from './store';

const CONNECTIONS_MAX = 8;
const INT8_OID = 20;

/** Times and ids are far below 2^53, and count(*) must not come back as text. */
const parsers = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
		oid === INT8_OID && format !== 'binary'
			? Number
			: types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** Each client has a schema to itself; the configuration lets only letters, digits and hyphens in. */
const schemaOf = ({ client }: LedgerConfig): string | null =>
	client === undefined ? null : `"client_${client}"`;

const databases = new WeakMap<PoolClient, Database>();
const clients = new WeakMap<Database, PoolClient>();

/** All statements go to this one connection, in the order in which they are made. */
function databaseOf(client: PoolClient): Database {
	const known = databases.get(client);
	if (known !== undefined) return known;
	const connection = {
		query: client.query.bind(client),
		release: () => undefined,
	} as unknown as PoolClient;
	const pool = { options: {}, connect: async () => connection, end: async () => undefined };
	const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as never }) });
	databases.set(client, db);
	clients.set(db, client);
	runsStatements(
		db,
		async (name, text, values) =>
			(await client.query({ name, text, values: [...values] })).rows as unknown[],
	);
	return db;
}

/** The first statements of the work follow `begin` without waiting for its answer. */
async function inTransaction<T>(
	pool: Pool,
	work: (db: Database) => Promise<T>,
	begin = 'begin',
): Promise<T> {
	const client = await pool.connect();
	let isBroken = false;
	try {
		const begun = client.query(begin);
		// Told below, once the work has ended.
		begun.catch(() => undefined);
		const result = await work(databaseOf(client));
		await begun;
		// A server turns the commit of a transaction in which a statement failed into a rollback.
		const { command } = await client.query('commit');
		if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
		return result;
	} catch (error) {
		await client.query('rollback').catch(() => {
			isBroken = true;
		});
		throw error;
	} finally {
		client.release(isBroken);
	}
}

/** Sent at once: whatever is asked after this call is answered behind the lock. */
async function takeLock(
	db: Database,
	name: string,
	mode: 'exclusive' | 'shared' = 'exclusive',
): Promise<void> {
	const take = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
	await clientOf(db).query({
		name: `story_outreach_lock_${mode}`,
		text: `select ${take}(hashtextextended($1, 0))`,
		values: [name],
	});
}

async function serverNow(db: Database): Promise<Date | null> {
	const { rows } = await clientOf(db).query<{ now: Date }>({
		name: 'story_outreach_now',
		text: 'select clock_timestamp() as now',
	});
	return rows[0]?.now ?? null;
}

function clientOf(db: Database): PoolClient {
	const client = clients.get(db);
	if (client === undefined) throw new Error('Only inside a transaction');
	return client;
}

/** PostgreSQL 13 or newer. @throws UserFacingError when it does not answer or refuses the login. */
export async function openPostgresStore(
	config: Extract<LedgerConfig, { store: 'postgres' }>,
	connectionsMax = CONNECTIONS_MAX,
): Promise<Store> {
	const schema = schemaOf(config);
	const pool = new Pool({
		host: config.host,
		port: config.port,
		database: config.database,
		user: config.user,
		password: config.password,
		ssl: config.ssl,
		max: connectionsMax,
		connectionTimeoutMillis: 10_000,
		types: parsers,
		// A connection that waits for a lock for ever would look like a hanging workflow.
		lock_timeout: 15_000,
		...(schema === null ? {} : { options: `-c search_path=${schema}` }),
		// What a transaction asks at once is sent at once: one round trip for all of it.
		...{ pipeline: true },
	});
	// Without a listener an idle connection that the server closes would end the process.
	pool.on('error', () => undefined);

	try {
		await pool.query(schema === null ? 'select 1' : `create schema if not exists ${schema}`);
	} catch (error) {
		await pool.end();
		throw new UserFacingError(
			'databaseNotReachable',
			'The PostgreSQL server of the Outreach Database does not let us in.',
			'Check host, port, database, user and password in the Outreach Database credential.',
			{ cause: error },
		);
	}

	const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
	runsStatements(
		db,
		async (name, text, values) =>
			(await pool.query({ name, text, values: [...values] })).rows as unknown[],
	);
	return {
		kind: 'postgres',
		read: async (work) => await work(db),
		snapshot: async (work) =>
			await inTransaction(pool, work, 'begin isolation level repeatable read read only'),
		write: async (work) => await inTransaction(pool, work),
		lock: takeLock,
		serverNow,
		purge: async () => true,
		close: async () => await db.destroy(),
	};
}
