import { sql } from 'kysely';
import type { Database, Store } from './store';

/**
 * Runs a piece of work in a transaction that it shares with whatever waits at the same moment, and
 * answers once that is committed. Each piece has a savepoint of its own: one that fails rejects alone
 * and undoes nothing of another.
 */
export interface GroupCommit {
	/** @param weight how much of a transaction it takes; see `WEIGHT_MAX` */
	now<T>(work: Work<T>, weight: number): Promise<T>;
	/** Waits a moment for a transaction of others: nobody waits for it, so it need not cost one. */
	soon<T>(work: Work<T>, weight: number): Promise<T>;
	/** Commits what waits. */
	flush(): Promise<void>;
}

type Work<T> = (db: Database) => Promise<T>;

/** Rows or so of one transaction: its lock is held for at most about 50 ms (DESIGN §5 Threads). */
export const WEIGHT_MAX = 25;

interface Piece {
	readonly weight: number;
	/** Does the work; what it returns tells the caller, once the transaction is committed. */
	readonly run: (db: Database) => Promise<Tell>;
	readonly reject: (error: unknown) => void;
}
type Tell = () => void;

/** How long a piece may wait for company. */
const SOON_MS = 250;

/** @param lockName pieces of all processes follow each other behind it, so that none waits in a circle */
export function createGroupCommit(store: Store, lockName: string): GroupCommit {
	const waiting: Piece[] = [];
	let committing: Promise<void> | null = null;
	let timer: NodeJS.Timeout | null = null;

	async function commitAll(): Promise<void> {
		while (waiting.length > 0) await commitSome(store, lockName, waiting);
		committing = null;
	}
	const flush = async (): Promise<void> => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		if (committing === null && waiting.length > 0) committing = commitAll();
		await committing;
	};
	const add = async <T>(work: Work<T>, weight: number): Promise<T> =>
		await new Promise((resolve, reject) => {
			const run = async (db: Database): Promise<Tell> => {
				const value = await work(db);
				return () => resolve(value);
			};
			waiting.push({ weight, run, reject });
		});
	return {
		now: async (work, weight) => {
			const done = add(work, weight);
			void flush();
			return await done;
		},
		soon: async (work, weight) => {
			const done = add(work, weight);
			timer ??= setTimeout(() => void flush(), SOON_MS);
			return await done;
		},
		flush,
	};
}

/** Never rejects: every piece is told how it went. */
async function commitSome(store: Store, lockName: string, waiting: Piece[]): Promise<void> {
	let taken: readonly Piece[] = [];
	try {
		const tells = await store.write(async (db) => {
			await store.lock(db, lockName);
			// What came while this transaction waited for its turn shares it.
			taken = takeFrom(waiting);
			const told: Tell[] = [];
			for (const piece of taken) told.push(await inSavepoint(db, piece));
			return told;
		});
		for (const tell of tells) tell();
	} catch (error) {
		// The transaction could not even begin: those who wait must not wait for ever.
		for (const { reject } of taken.length > 0 ? taken : takeFrom(waiting)) reject(error);
	}
}

function takeFrom(waiting: Piece[]): Piece[] {
	let weight = 0;
	const count = waiting.findIndex((piece, index) => {
		weight += piece.weight;
		return index > 0 && weight > WEIGHT_MAX;
	});
	return waiting.splice(0, count < 0 ? waiting.length : count);
}

async function inSavepoint(db: Database, { run, reject }: Piece): Promise<Tell> {
	await sql`savepoint piece`.execute(db);
	try {
		const tell = await run(db);
		await sql`release savepoint piece`.execute(db);
		return tell;
	} catch (error) {
		// SQLite ends the whole transaction on some faults; then this throws and nobody's work is kept.
		await sql`rollback to savepoint piece`.execute(db);
		await sql`release savepoint piece`.execute(db);
		return () => reject(error);
	}
}
