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
	close(): Promise<void>;
}
