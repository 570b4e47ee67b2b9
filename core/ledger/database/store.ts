import type { Kysely } from 'kysely';
import type { Schema } from './schema';

export type Database = Kysely<Schema>;

/**
 * One connection (SQLite) or pool (Postgres). `write` is one transaction that starts with the write
 * lock, so what it reads cannot change before it commits; `read` sees only committed rows.
 */
export interface Store {
	readonly kind: 'sqlite' | 'postgres';
	write<T>(work: (db: Database) => Promise<T>): Promise<T>;
	read<T>(work: (db: Database) => Promise<T>): Promise<T>;
	/** Several reads of one state, whatever others commit meanwhile. */
	snapshot<T>(work: (db: Database) => Promise<T>): Promise<T>;
	/**
	 * Serialises transactions that share `name` until the end of the transaction. SQLite has one writer
	 * at a time already.
	 */
	lock(db: Database, name: string, mode?: 'exclusive' | 'shared'): Promise<void>;
	/** The store's own clock where it has one; null for SQLite. */
	serverNow(db: Database): Promise<Date | null>;
	/**
	 * Takes what was overwritten out of the files: false while somebody still reads an older state.
	 * PostgreSQL does that by itself in its own time (VACUUM), and answers true.
	 */
	purge(): Promise<boolean>;
	/**
	 * Ends the database of a client for every process, in one step that holds as a whole or not at all.
	 * Afterwards every call, here and elsewhere, is told that the client was closed.
	 * @param certify judges the last state and gives the certificate that stays; what it throws leaves
	 * everything as it was
	 */
	closeForGood(certify: (db: Database) => Promise<string>): Promise<string>;
	close(): Promise<void>;
}
