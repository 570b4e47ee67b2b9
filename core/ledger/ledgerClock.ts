import { performance } from 'node:perf_hooks';
import type { Store } from './database/store';
import type { LedgerClock } from './context';

/** DESIGN §5 Time: sends are held when clocks disagree by more. */
const DRIFT_MAX_MS = 2000;

/**
 * The system's time, and whether it may be believed: against the server's clock (Postgres), or
 * against the monotonic clock since this process opened the file (SQLite). A computer that slept is
 * held too: nobody can tell a nap from a changed clock.
 */
export function createSystemClock(store: Store): LedgerClock {
	const wallStart = Date.now();
	const monotonicStart = performance.now();
	return {
		now: () => new Date(),
		distrust: async (db) => {
			const server = await store.serverNow(db);
			const expected = server?.getTime() ?? wallStart + (performance.now() - monotonicStart);
			const drift = Math.round(Date.now() - expected);
			return Math.abs(drift) > DRIFT_MAX_MS ? `The clock is off by ${drift} ms.` : null;
		},
	};
}
