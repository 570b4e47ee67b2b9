import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { chmodSync, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { UserFacingError } from '../../shared/userFacingError';
import { runsStatements } from './prepared';
import type { Schema } from './schema';
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

/** File system magic numbers of statfs(2) on which SQLite's locks are not kept. */
const NETWORK_FILE_SYSTEMS = new Map<number, string>([
	[0x6969, 'NFS'],
	[0x517b, 'SMB'],
	[0xff534d42, 'CIFS'],
	[0xfe534d42, 'SMB2'],
]);

/**
 * @param use `reading` opens a database that is there already, and SQLite itself refuses every write.
 * @throws UserFacingError when the file cannot be used; nothing is changed then.
 */
export function openSqliteStore(file: string, use: 'writing' | 'reading' = 'writing'): Store {
	const connection = translateErrors(() =>
		use === 'writing' ? connect(file) : connectForReading(file),
	);
	const adapted = adapt(connection);
	const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapted }) });
	runsStatements(db, async (_name, text, values) => adapted.prepare(text).all(values));
	const enqueue = serialise();

	return {
		kind: 'sqlite',
		read: async (work) => await enqueue(async () => await work(db)),
		snapshot: async (work) => await enqueue(async () => await inSnapshot(db, work)),
		write: async (work) =>
			await enqueue(async () => await inTransaction(connection, async () => await work(db))),
		lock: async () => undefined,
		serverNow: async () => null,
		purge: async () => await enqueue(async () => emptyLog(connection)),
		close: async () => await enqueue(async () => await db.destroy()),
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

async function inTransaction<T>(connection: DatabaseSync, work: () => Promise<T>): Promise<T> {
	try {
		// A deferred transaction that reads first fails with SQLITE_BUSY_SNAPSHOT when it writes.
		connection.exec('begin immediate');
	} catch (error) {
		throw asUserFacing(error);
	}
	try {
		const result = await work();
		connection.exec('commit');
		return result;
	} catch (error) {
		// SQLite ends the transaction by itself on some faults, for example a full disk.
		if (connection.isTransaction) connection.exec('rollback');
		throw asUserFacing(error);
	}
}

async function inSnapshot<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
	// Deferred: it takes no lock, so writers of other processes go on.
	await sql`begin deferred`.execute(db);
	try {
		return await work(db);
	} finally {
		await sql`rollback`.execute(db).catch(() => undefined);
	}
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

function translateErrors<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw asUserFacing(error);
	}
}

const SQLITE_FAULTS: ReadonlyMap<number, readonly [code: string, message: string, wayOut: string]> =
	new Map([
		[
			5,
			[
				'databaseBusy',
				'The Outreach Database is locked by another process.',
				'Wait a moment and run again. If it stays, close the other program that has the file open.',
			],
		],
		[
			8,
			[
				'databaseNotWritable',
				'The Outreach Database file cannot be written.',
				'Give the user that runs n8n the right to write to the file and its folder.',
			],
		],
		[
			10,
			[
				'databaseDiskFault',
				'The disk of the Outreach Database does not answer.',
				'Check the disk. Nothing was lost: what was not written is reported.',
			],
		],
		[
			11,
			[
				'databaseDamaged',
				'The Outreach Database file is damaged.',
				'Keep the file, stop sending and restore a backup; nothing was changed.',
			],
		],
		[
			13,
			[
				'databaseDiskFull',
				'The disk of the Outreach Database is full.',
				'Free some space and run again; nothing was lost.',
			],
		],
		[
			14,
			[
				'databaseNotWritable',
				'The Outreach Database file cannot be opened.',
				'Check that the folder exists and that the user that runs n8n may write there.',
			],
		],
		[
			26,
			[
				'databaseDamaged',
				'The Outreach Database file is not a database.',
				'Choose another file in the Outreach Database credential; this one was left as it is.',
			],
		],
	]);

const FILE_FAULTS: Readonly<Record<string, number>> = {
	EACCES: 14,
	EPERM: 14,
	EROFS: 8,
	ENOSPC: 13,
};

/** Recognised by their numbers; everything else is returned as it is. */
export function asUserFacing(error: unknown): unknown {
	if (typeof error !== 'object' || error === null || error instanceof UserFacingError) return error;
	const primaryCode =
		'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
	const fileCode =
		'code' in error && typeof error.code === 'string' ? FILE_FAULTS[error.code] : undefined;
	const fault = SQLITE_FAULTS.get(primaryCode ?? fileCode ?? -1);
	return fault === undefined ? error : new UserFacingError(...fault, { cause: error });
}
