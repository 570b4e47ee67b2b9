import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { asUserFacing } from './sqliteErrors';
import type { Database } from './store';

export async function inTransaction<T>(
	connection: DatabaseSync,
	work: () => Promise<T>,
): Promise<T> {
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

export async function inSnapshot<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
	// Deferred: it takes no lock, so writers of other processes go on.
	await sql`begin deferred`.execute(db);
	try {
		return await work(db);
	} finally {
		await sql`rollback`.execute(db).catch(() => undefined);
	}
}
