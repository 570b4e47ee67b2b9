import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type PoolClient } from 'pg';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerConfig } from '../config';
import {
	createPostgresEnd,
	ENDLESS,
	readPostgresGravestone,
	type PostgresEnd,
} from './closing/postgresEnd';
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

type PostgresConfig = Extract<LedgerConfig, { store: 'postgres' }>;

function createPool(config: PostgresConfig, connectionsMax: number): Pool {
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
	return pool;
}

/** The certificate of a client that was closed; null while its schema is there, or was never made. */
export async function readClosedSchema(config: PostgresConfig): Promise<string | null> {
	if (config.client === undefined) return null;
	const pool = createPool(config, 1);
	try {
		return await readPostgresGravestone(pool, config.client);
	} catch (error) {
		throw notReachable(error);
	} finally {
		await pool.end();
	}
}

/** PostgreSQL 13 or newer. @throws UserFacingError when it does not answer or refuses the login. */
export async function openPostgresStore(
	config: PostgresConfig,
	connectionsMax = CONNECTIONS_MAX,
): Promise<Store> {
	const pool = createPool(config, connectionsMax);
	const end =
		config.client === undefined
			? ENDLESS
			: createPostgresEnd(
					pool,
					config.client,
					async (work) => await inTransaction(pool, async (db) => await work(clientOf(db))),
				);
	await enter(pool, end);

	const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
	runsStatements(
		db,
		async (name, text, values) =>
			(await pool.query({ name, text, values: [...values] })).rows as unknown[],
	);
	return {
		kind: 'postgres',
		read: async (work) => await end.watch(async () => await work(db)),
		snapshot: async (work) =>
			await end.watch(
				async () =>
					await inTransaction(pool, work, 'begin isolation level repeatable read read only'),
			),
		write: async (work) => await end.watch(async () => await inTransaction(pool, work)),
		lock: takeLock,
		serverNow,
		purge: async () => true,
		closeForGood: async (certify) =>
			await end.watch(async () => {
				const certificate = await inTransaction(pool, async (held) => {
					await end.hold(clientOf(held));
					const text = await certify(held);
					await end.bury(clientOf(held), text);
					return text;
				});
				await end.finish(certificate);
				return certificate;
			}),
		close: async () => {
			if (!end.hasEnded) await db.destroy();
		},
	};
}

async function enter(pool: Pool, end: PostgresEnd): Promise<void> {
	try {
		await pool.query('select 1');
		await end.enter();
	} catch (error) {
		await pool.end();
		if (error instanceof UserFacingError) throw error;
		throw notReachable(error);
	}
}

const notReachable = (cause: unknown): UserFacingError =>
	new UserFacingError(
		'databaseNotReachable',
		'The PostgreSQL server of the Outreach Database does not let us in.',
		'Check host, port, database, user and password in the Outreach Database credential.',
		{ cause },
	);
