import type { Keys } from './keys';
import type { Store } from './database/store';

export interface LedgerClock {
	now(): Date;
	/** Why the clock cannot be trusted, or null (DESIGN §5 Time). */
	distrust(): Promise<string | null>;
}

/** What every repository function gets. */
export interface LedgerContext {
	readonly store: Store;
	readonly keys: Keys;
	readonly clock: LedgerClock;
}
