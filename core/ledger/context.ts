import type { Keys } from './keys';
import type { Database, Store } from './database/store';
import type { LedgerDescription } from './records';

export interface LedgerClock {
	now(): Date;
	/**
	 * Why the clock cannot be trusted, or null (DESIGN §5 Time). Asked inside the reserving transaction,
	 * on its connection: a second one for each would drain the pool.
	 */
	distrust(db: Database): Promise<string | null>;
}

/** What every repository function gets. */
export interface LedgerContext {
	readonly store: Store;
	readonly keys: Keys;
	readonly clock: LedgerClock;
	readonly description: LedgerDescription;
	/** A workbook is read in a thread of its own, whose memory is bounded. */
	readonly readWorkbook: (bytes: Uint8Array) => Promise<unknown[][]>;
}
