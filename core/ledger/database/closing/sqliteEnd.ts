import type { DatabaseSync } from 'node:sqlite';
import type { UserFacingError } from '../../../shared/userFacingError';
import { clientClosed } from './clientClosed';
import { readGravestone, removeDatabaseFiles, writeGravestone } from './clientFiles';

/** "clos", in the header of the file: looking costs microseconds, and every connection sees it. */
const ENDED = 0x63_6c_6f_73;

/** Its certificate, in the database itself until the files go. */
const CERTIFICATE = 'closing';

/** Thrown inside a transaction to leave it; never told to anybody. */
const NOTICED = new Error('The database has ended');

/**
 * The end of a client's file. It holds from one commit on: the mark in the header and the certificate.
 * Whoever sees the mark, in whatever process, does the rest: the certificate outside, then the files.
 */
export interface SqliteEnd {
	/** @throws once the client was closed; called before each piece of work, inside its transaction */
	look(): void;
	/** Inside the transaction that ends the database. */
	mark(certificate: string): void;
	/** Runs work that may notice the end. @throws UserFacingError `clientClosed`, now and ever after */
	watch<T>(work: () => Promise<T>): Promise<T>;
	/** After the commit: what is left to do. */
	finish(): void;
	readonly hasEnded: boolean;
}

/** A database that belongs to no client never ends. */
export const ENDLESS: SqliteEnd = {
	look: () => undefined,
	mark: () => {
		throw new Error('Only the database of a client can be closed');
	},
	watch: async (work) => await work(),
	finish: () => undefined,
	hasEnded: false,
};

export function createSqliteEnd(
	connection: DatabaseSync,
	{ file, client }: { file: string; client: string },
): SqliteEnd {
	const header = connection.prepare('pragma user_version');
	let ended: UserFacingError | null = null;

	/** What fails here is done again by the next call, or by whoever opens the file. */
	const finish = (): UserFacingError => {
		const row = connection.prepare('select value from store_meta where name = ?').get(CERTIFICATE);
		const certificate = String(row?.value);
		writeGravestone(file, certificate);
		// An open connection would keep the data on the disk.
		connection.close();
		ended = clientClosed({ client, certificate });
		removeDatabaseFiles(file);
		return ended;
	};
	return {
		look: () => {
			if (header.get()?.user_version === ENDED) throw NOTICED;
		},
		mark: (certificate) => {
			connection
				.prepare('insert into store_meta (name, value) values (?, ?)')
				.run(CERTIFICATE, certificate);
			connection.exec(`pragma user_version = ${ENDED}`);
		},
		watch: async (work) => {
			if (ended !== null) throw ended;
			try {
				return await work();
			} catch (error) {
				throw error === NOTICED ? finish() : error;
			}
		},
		finish: () => void finish(),
		get hasEnded() {
			return ended !== null;
		},
	};
}

/**
 * Before and after a file is opened: one that is gone must not be made anew, and whoever was between
 * looking and opening takes back what opening made.
 * @throws UserFacingError `clientClosed`
 */
export function refuseClosedFile(file: string, client: string | undefined): void {
	if (client === undefined) return;
	const certificate = readGravestone(file);
	if (certificate === null) return;
	removeDatabaseFiles(file);
	throw clientClosed({ client, certificate });
}
