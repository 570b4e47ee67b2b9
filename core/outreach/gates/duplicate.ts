import { HOUR_MS, MINUTE_MS, addMs } from '../../shared/duration';
import type { Objection, PastAttempt, SendState } from '../contact';
import type { Gate } from './gate';

const IN_PROGRESS_RECHECK_MS = MINUTE_MS;
const UNCONFIRMED_RECHECK_MS = HOUR_MS;

/** Pause after the first, the second … failure; one attempt more than there are pauses. */
const RETRY_AFTER_MS = [MINUTE_MS, 5 * MINUTE_MS];

/**
 * The same step reaches a person at most once (DESIGN §5 Sends). A `released` attempt never called
 * Instagram, so it neither uses up one of the three attempts nor asks for a pause.
 */
export const duplicate: Gate = ({ candidate, history: { attempts, window }, now }) => {
	const isAny = (...states: SendState[]) => attempts.some(({ state }) => states.includes(state));

	if (isAny('sent')) return { kind: 'skip', reason: 'alreadyContacted' };
	if (isAny('reserved', 'calling')) {
		return { kind: 'hold', reason: 'beingContacted', until: addMs(now, IN_PROGRESS_RECHECK_MS) };
	}
	if (attempts.some(({ state, isDisputed }) => state === 'unknown' && isDisputed === true)) {
		const humanUntil = window?.humanUntil;
		const mayLook = candidate.optOutId === undefined;
		return mayLook && humanUntil !== undefined && humanUntil > now
			? { kind: 'handOff', reason: 'unconfirmedUnclear', before: humanUntil }
			: { kind: 'skip', reason: 'unconfirmedUnclear' };
	}
	if (isAny('unknown')) {
		return { kind: 'hold', reason: 'unconfirmed', until: addMs(now, UNCONFIRMED_RECHECK_MS) };
	}
	return objectionAfter(
		attempts.filter(({ state }) => state === 'failed'),
		now,
	);
};

function objectionAfter(failures: readonly PastAttempt[], now: Date): Objection | null {
	const latest = failures.at(-1);
	if (latest === undefined) return null;

	const retryAfterMs = RETRY_AFTER_MS[failures.length - 1];
	if (retryAfterMs === undefined || failures.some(({ isRetryable }) => !isRetryable)) {
		return { kind: 'skip', reason: 'failedBefore' };
	}
	const until = addMs(latest.settledAt ?? now, retryAfterMs);
	return until > now ? { kind: 'hold', reason: 'retryLater', until } : null;
}
