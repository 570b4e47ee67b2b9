import type { ReasonCode } from '../outreach/reasons';

/**
 * What a failed Graph call means for us, classified on code and subcode only: the texts are
 * localised (facts/instagram.md §4.7).
 */
export interface GraphFailure {
	readonly class:
		| 'windowClosed'
		| 'personUnavailable'
		| 'profileConsentMissing'
		| 'rateLimited'
		| 'accountRestricted'
		| 'tokenDead'
		| 'permissionMissing'
		| 'notThreadOwner'
		| 'invalidRequest'
		| 'tooFewViewers'
		| 'notFound'
		| 'temporary'
		| 'ambiguous'
		| 'unknown';
	readonly reason: ReasonCode;
	/**
	 * `no`: the message surely did not arrive. `maybe`: it may have (5xx, time-out, 1/1357046), so it
	 * must never be sent again by itself.
	 */
	readonly delivered: 'no' | 'maybe';
	/** Only ever true together with `delivered: 'no'`. */
	readonly isRetryable: boolean;
	/** The whole account must stop, not only this person. */
	readonly pausesAccount: boolean;
	readonly retryAfterMs: number | null;
	readonly code: number | null;
	readonly subcode: number | null;
	/** Meta's id for support cases; holds nothing personal. */
	readonly traceId: string | null;
}
