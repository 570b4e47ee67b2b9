import { HOUR_MS, MINUTE_MS, SECOND_MS, addMs } from '../../shared/duration';
import type { Usage } from '../readUsage';

/** The latest usage headers of an account, and when they came. */
export interface KeptUsage extends Usage {
	readonly readAt: Date;
}

export type UsageVerdict =
	| { readonly kind: 'go' }
	/** A pause before this call, so that the limit is approached slowly. */
	| { readonly kind: 'slow'; readonly waitMs: number }
	/** No call before `until`: who keeps calling while throttled waits longer (facts/instagram.md §5). */
	| { readonly kind: 'stop'; readonly until: Date };

/** Per cent of any limit (facts §5: "slow at 80, pause at 95"). */
const SLOW_FROM_PERCENT = 80;
const STOP_FROM_PERCENT = 95;

/** At 80 % the 3 calls of a story then take 6 seconds instead of one. */
const SLOW_PAUSE_MS = 2 * SECOND_MS;

/** Without announced minutes: the limits slide by the hour, so in 5 minutes about 8 % are free again. */
const UNANNOUNCED_STOP_MS = 5 * MINUTE_MS;

/** Instagram stops sending the headers when there is little to tell; old ones must not slow for ever. */
const READING_VALID_MS = HOUR_MS;

/** May the next call go out? Minutes that Instagram announced are waited for exactly. */
export function judgeUsage(usage: KeptUsage | null, now: Date): UsageVerdict {
	if (usage === null) return { kind: 'go' };
	const { percentMax, minutesToRegainAccess, readAt } = usage;
	const percent = percentMax ?? 0;

	if (minutesToRegainAccess > 0 || percent >= STOP_FROM_PERCENT) {
		const waitMs = minutesToRegainAccess * MINUTE_MS || UNANNOUNCED_STOP_MS;
		const until = addMs(readAt, waitMs);
		// The call after the pause brings new headers; the old ones say nothing any more.
		return now < until ? { kind: 'stop', until } : { kind: 'go' };
	}
	const isSlow = percent >= SLOW_FROM_PERCENT && now < addMs(readAt, READING_VALID_MS);
	return isSlow ? { kind: 'slow', waitMs: SLOW_PAUSE_MS } : { kind: 'go' };
}
