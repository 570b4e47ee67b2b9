import type { Pool, PoolClient } from 'pg';
import { UserFacingError } from '../../../shared/userFacingError';
import { clientClosed } from './clientClosed';

/** The names let through by the configuration need no more than quotation marks. */
const schemaOf = (client: string): string => `"client_${client}"`;
/** The one schema that stays of a client. */
const gravestoneOf = (client: string): string => `"closed_${client}"`;

/**
 * The end of a client's schema. It holds from one commit on, in which the schema goes and the
 * certificate comes; a later statement of whoever still works there fails, and this says why.
 */
export interface PostgresEnd {
	/** Makes the schema on first use. @throws UserFacingError `clientClosed` instead of making it anew */
	enter(): Promise<void>;
	/** Runs work that may notice the end. @throws UserFacingError `clientClosed`, now and ever after */
	watch<T>(work: () => Promise<T>): Promise<T>;
	/** Waits for whoever is at work, and keeps everybody out until the transaction ends. */
	hold(connection: PoolClient): Promise<void>;
	/** Inside the transaction that ends the schema. */
	bury(connection: PoolClient, certificate: string): Promise<void>;
	/** After the commit. */
	finish(certificate: string): Promise<void>;
	readonly hasEnded: boolean;
}

export const ENDLESS: PostgresEnd = {
	enter: async () => undefined,
	watch: async (work) => await work(),
	hold: async () => {
		throw new Error('Only the database of a client can be closed');
	},
	bury: async () => undefined,
	finish: async () => undefined,
	hasEnded: false,
};

/** @param inTransaction does the work as one step, on one connection */
export function createPostgresEnd(
	pool: Pool,
	client: string,
	inTransaction: (work: (connection: PoolClient) => Promise<void>) => Promise<void>,
): PostgresEnd {
	const [schema, gravestone] = [schemaOf(client), gravestoneOf(client)];
	let ended: UserFacingError | null = null;

	const finish = async (certificate: string): Promise<UserFacingError> => {
		const isFirst = ended === null;
		ended = clientClosed({ client, certificate });
		if (isFirst) await pool.end();
		return ended;
	};
	return {
		enter: async () =>
			await inTransaction(async (connection) => {
				await lockName(connection, client);
				const certificate = await certificateOf(connection, gravestone);
				if (certificate !== null) throw clientClosed({ client, certificate });
				await connection.query(`create schema if not exists ${schema}`);
			}),
		watch: async (work) => {
			if (ended !== null) throw ended;
			try {
				return await work();
			} catch (error) {
				if (ended !== null) throw ended;
				if (error instanceof UserFacingError) throw error;
				const certificate = await certificateOf(pool, gravestone).catch(() => null);
				throw certificate === null ? error : await finish(certificate);
			}
		},
		hold: async (connection) => await holdEverything(connection, client),
		bury: async (connection, certificate) => {
			await connection.query(`create schema ${gravestone}`);
			await connection.query(`create table ${gravestone}.certificate (body text not null)`);
			await connection.query(`insert into ${gravestone}.certificate (body) values ($1)`, [
				certificate,
			]);
			await connection.query(`drop schema ${schema} cascade`);
		},
		finish: async (certificate) => void (await finish(certificate)),
		get hasEnded() {
			return ended !== null;
		},
	};
}

/** Opening and closing the same client follow each other. */
const lockName = async (connection: PoolClient, client: string): Promise<void> =>
	void (await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
		`story-outreach client ${client}`,
	]));

export async function readPostgresGravestone(
	connection: Pool | PoolClient,
	client: string,
): Promise<string | null> {
	return await certificateOf(connection, gravestoneOf(client));
}

async function certificateOf(
	connection: Pool | PoolClient,
	gravestone: string,
): Promise<string | null> {
	const { rows } = await connection.query<{ place: string | null }>(
		'select to_regclass($1)::text as place',
		[`${gravestone}.certificate`],
	);
	if (rows[0]?.place == null) return null;
	const found = await connection.query<{ body: string }>(
		`select body from ${gravestone}.certificate`,
	);
	return found.rows[0]?.body ?? null;
}

/** Another process holds a table too long (55P03), or waits for one that is held here (40P01). */
const BUSY = new Set(['55P03', '40P01']);

async function holdEverything(connection: PoolClient, client: string): Promise<void> {
	await lockName(connection, client);
	const { rows } = await connection.query<{ name: string }>(
		`select quote_ident(tablename) as name from pg_tables
		where schemaname = current_schema() order by tablename`,
	);
	try {
		const names = rows.map(({ name }) => name).join(', ');
		await connection.query(`lock table ${names} in access exclusive mode`);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && BUSY.has(String(error.code)))) throw error;
		throw new UserFacingError(
			'databaseBusy',
			'Nothing was deleted: another process is at work in this database.',
			'Switch off the workflows of this client, wait a moment and run again.',
			{ cause: error },
		);
	}
}
