import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerConfig } from '../config';
import type { Schema } from './schema';
import type { Store } from './store';

const CONNECTIONS_MAX = 8;
const INT8_OID = 20;

/** Times and ids are far below 2^53, and count(*) must not come back as text. */
const parsers = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
		oid === INT8_OID && format !== 'binary'
			? Number
			: types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** PostgreSQL 13 or newer. @throws UserFacingError when it does not answer or refuses the login. */
export async function openPostgresStore(
	config: Extract<LedgerConfig, { store: 'postgres' }>,
	connectionsMax = CONNECTIONS_MAX,
): Promise<Store> {
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
	});
	// Without a listener an idle connection that the server closes would end the process.
	pool.on('error', () => undefined);

	try {
		await pool.query('select 1');
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
	return {
		kind: 'postgres',
		read: async (work) => await work(db),
		snapshot: async (work) =>
			await db
				.transaction()
				.setIsolationLevel('repeatable read')
				.setAccessMode('read only')
				.execute(work),
		write: async (work) => await db.transaction().execute(work),
		lock: async (transaction, name, mode = 'exclusive') => {
			const take = sql.raw(
				mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock',
			);
			await sql`select ${take}(hashtextextended(${name}, 0))`.execute(transaction);
		},
		serverNow: async (transaction) => {
			const answer = await sql<{
				now: Date;
			}>`select clock_timestamp() as now`.execute(transaction);
			return answer.rows[0]?.now ?? null;
		},
		close: async () => await db.destroy(),
	};
}
