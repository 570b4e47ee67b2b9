import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { chmodSync, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { UserFacingError } from '../../shared/userFacingError';
import { createSqliteEnd, ENDLESS, refuseClosedFile } from './closing/sqliteEnd';
import { runsStatements } from './prepared';
import type { Schema } from './schema';
import { translateErrors } from './sqliteErrors';
import { inSnapshot, inTransaction } from './sqliteTransactions';
import type { Database, Store } from './store';

/** Waiting for another process's write lock blocks this thread only, never n8n's event loop. */
const BUSY_TIMEOUT_MS = 15_000;
const STATEMENTS_MAX = 500;
/** Lists touch people in no order: the usual 2 MB would be read and written again and again. */
const CACHE_KIB = 32_768;
/** Sorting reads through the file: mapped, a page costs no call (facts/performance.md §6). */
const MAPPED_BYTES = 268_435_456;

const MEMORY_PRAGMAS = `
	pragma trusted_schema = off;
	pragma cache_size = -${CACHE_KIB};
	pragma mmap_size = ${MAPPED_BYTES};
`;

/**
 * Pages of the write-ahead log after which it is written back, four times the usual: a batch of log
 * entries touches more than the usual 1000 pages of indexes, and so wrote them back after every commit
 * (17 % more bytes in `bench log`).
 */
const LOG_PAGES = 4000;

/** File system magic numbers of statfs(2) on which SQLite's locks are not kept. */
const NETWORK_FILE_SYSTEMS = new Map<number, string>([
	[0x6969, 'NFS'],
	[0x517b, 'SMB'],
	[0xff534d42, 'CIFS'],
	[0xfe534d42, 'SMB2'],
]);

/**
 * @param use `reading` opens a database that is there already, and SQLite itself refuses every write.
 * @param client whose database it is; one of nobody in particular cannot be closed
 * @throws UserFacingError when the file cannot be used; nothing is changed then.
 */
export function openSqliteStore(
	file: string,
	use: 'writing' | 'reading' = 'writing',
	client?: string,
): Store {
	refuseClosedFile(file, client);
	const connection = translateErrors(() =>
		use === 'writing' ? connect(file) : connectForReading(file),
	);
	try {
		refuseClosedFile(file, client);
	} catch (error) {
		connection.close();
		throw error;
	}
	const adapted = adapt(connection);
	const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapted }) });
	runsStatements(db, async (_name, text, values) => adapted.prepare(text).all(values));
	const enqueue = serialise();
	const end = client === undefined ? ENDLESS : createSqliteEnd(connection, { file, client });
	const run = async <T>(work: () => Promise<T>): Promise<T> =>
		await enqueue(async () => await end.watch(work));
	/** The end is looked for inside of each transaction: what it reads must still be there. */
	const looking =
		<T>(work: (db: Database) => Promise<T>) =>
		async (): Promise<T> => {
			end.look();
			return await work(db);
		};

	return {
		kind: 'sqlite',
		read: async (work) => await run(looking(work)),
		snapshot: async (work) => await run(async () => await inSnapshot(db, looking(work))),
		write: async (work) => await run(async () => await inTransaction(connection, looking(work))),
		lock: async () => undefined,
		serverNow: async () => null,
		purge: async () => await run(looking(async () => emptyLog(connection))),
		closeForGood: async (certify) =>
			await run(async () => {
				const certificate = await inTransaction(
					connection,
					looking(async () => {
						const text = await certify(db);
						end.mark(text);
						return text;
					}),
				);
				end.finish();
				return certificate;
			}),
		close: async () =>
			await enqueue(async () => {
				if (!end.hasEnded) await db.destroy();
			}),
	};
}

function connect(file: string): DatabaseSync {
	const folder = dirname(file);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const networkName = NETWORK_FILE_SYSTEMS.get(statfsSync(folder).type);
	if (networkName !== undefined) {
		throw new UserFacingError(
			'databaseOnNetworkDisk',
			`The Outreach Database file lies on a network disk (${networkName}), where its locks do not hold.`,
			'Choose a folder on a local disk, or PostgreSQL, in the Outreach Database credential.',
		);
	}

	const isNew = !existsSync(file);
	const connection = new DatabaseSync(file);
	connection.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
	if (isNew) chmodSync(file, 0o600);
	connection.exec(`
		pragma journal_mode = wal;
		pragma synchronous = full;
		pragma secure_delete = on;
		pragma foreign_keys = on;
		pragma wal_autocheckpoint = ${LOG_PAGES};
		${MEMORY_PRAGMAS}
	`);
	return connection;
}

/** How long a purge waits for readers; it comes again. */
const PURGE_TIMEOUT_MS = 50;

/** Not busy: every page is in the file, and the log is empty (DESIGN §5 Erasure). */
function emptyLog(connection: DatabaseSync): boolean {
	connection.exec(`pragma busy_timeout = ${PURGE_TIMEOUT_MS}`);
	try {
		return connection.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0;
	} finally {
		connection.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
	}
}

function connectForReading(file: string): DatabaseSync {
	const connection = new DatabaseSync(file, { readOnly: true });
	connection.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}; ${MEMORY_PRAGMAS}`);
	return connection;
}

/** One statement after another: two transactions on one connection would become one. */
function serialise(): <T>(work: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return async (work) => {
		const mine = last.then(work, work);
		last = mine.catch(() => undefined);
		return await mine;
	};
}

function adapt(connection: DatabaseSync) {
	const statements = new Map<string, ReturnType<typeof toRunnable>>();
	return {
		close: () => connection.close(),
		prepare: (text: string) => {
			const known = statements.get(text);
			if (known !== undefined) return known;
			if (statements.size >= STATEMENTS_MAX) statements.clear();
			const fresh = toRunnable(connection.prepare(text));
			statements.set(text, fresh);
			return fresh;
		},
	};
}

const toRunnable = (statement: StatementSync) => ({
	// Asked once: naming the columns costs as much as many an answer.
	reader: statement.columns().length > 0,
	all: (parameters: readonly unknown[]) => statement.all(...toInput(parameters)),
	run: (parameters: readonly unknown[]) => statement.run(...toInput(parameters)),
	iterate: (parameters: readonly unknown[]) => statement.iterate(...toInput(parameters)),
});

const toInput = (parameters: readonly unknown[]): SQLInputValue[] =>
	parameters.map((parameter) => {
		if (parameter === null || parameter instanceof Uint8Array) return parameter;
		if (['string', 'number', 'bigint'].includes(typeof parameter))
			return parameter as SQLInputValue;
		throw new TypeError(`SQLite cannot store a ${typeof parameter}`);
	});
