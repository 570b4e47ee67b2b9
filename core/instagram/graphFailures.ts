import type { ReasonCode } from '../outreach/reasons';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/duration';
import type { GraphFailure } from './failure';

type FailureClass = GraphFailure['class'];

/** What a class means unless a row says otherwise. */
export interface Verdict {
	readonly reason: ReasonCode;
	readonly delivered: 'no' | 'maybe';
	/**
	 * True where the refusal says nothing about this person or this text (a limit, the account, the
	 * connection): once that is over or mended, the same message may be tried again.
	 */
	readonly isRetryable: boolean;
	readonly pausesAccount: boolean;
	readonly retryAfterMs: number | null;
}

const FINAL = {
	delivered: 'no',
	isRetryable: false,
	pausesAccount: false,
	retryAfterMs: null,
} as const;
/** A pause without an end waits for a person. */
const UNTIL_MENDED = { ...FINAL, isRetryable: true, pausesAccount: true } as const;
const UNCLEAR = { ...FINAL, reason: 'unconfirmed', delivered: 'maybe' } as const;

export const VERDICTS: Readonly<Record<FailureClass, Verdict>> = {
	windowClosed: { ...FINAL, reason: 'windowRefused' },
	personUnavailable: { ...FINAL, reason: 'personUnavailable' },
	profileConsentMissing: { ...FINAL, reason: 'messageRefused' },
	// App and account limits are counted by the hour (facts §5).
	rateLimited: { ...UNTIL_MENDED, reason: 'rateLimited', retryAfterMs: HOUR_MS },
	accountRestricted: { ...UNTIL_MENDED, reason: 'accountRestricted' },
	tokenDead: { ...UNTIL_MENDED, reason: 'connectionEnded' },
	permissionMissing: { ...UNTIL_MENDED, reason: 'notAllowed' },
	// Each conversation has its own owner, so the others may go on.
	notThreadOwner: { ...FINAL, isRetryable: true, reason: 'otherAppAnswers' },
	invalidRequest: { ...FINAL, reason: 'messageRefused' },
	// Insights only; the caller who asks for them knows that 10 without subcode means this.
	tooFewViewers: { ...FINAL, reason: 'messageRefused' },
	notFound: { ...FINAL, reason: 'messageRefused' },
	temporary: { ...FINAL, isRetryable: true, reason: 'retryLater', retryAfterMs: MINUTE_MS },
	ambiguous: UNCLEAR,
	unknown: UNCLEAR,
};

interface Row extends Partial<Verdict> {
	readonly class: FailureClass;
}

/**
 * facts/instagram.md §4.7, one line a row. `code/subcode` beats a subcode under any code (`*`), which
 * beats `code` alone: subcodes are Meta's own numbers, and some arrive under several codes.
 */
export const ROWS: Readonly<Record<string, Row>> = {
	'1': { class: 'unknown' },
	'1/1357046': { class: 'ambiguous' },
	// Meta's table: "temporary, or the person blocked you"; refused in both cases.
	'2': { class: 'temporary' },
	'4': { class: 'rateLimited' },
	'17': { class: 'rateLimited' },
	'32': { class: 'rateLimited' },
	'613': { class: 'rateLimited' },
	// 100 sends a second (facts §5): the bucket of the Send API is full again soon.
	'613/2534040': { class: 'rateLimited', retryAfterMs: 5 * MINUTE_MS },
	// A warning about how people take the messages: a day of rest, then a slower pace.
	'613/2018338': { class: 'rateLimited', retryAfterMs: DAY_MS },
	'80002': { class: 'rateLimited' },
	'80006': { class: 'rateLimited' },
	'10': { class: 'permissionMissing' },
	'*/2534022': { class: 'windowClosed' },
	'*/2018278': { class: 'windowClosed' },
	'*/2018065': { class: 'windowClosed' },
	'*/2018108': { class: 'personUnavailable' },
	// One vendor waits 30 minutes, doubling.
	'*/1893063': { class: 'accountRestricted', retryAfterMs: 30 * MINUTE_MS },
	'*/2534077': { class: 'permissionMissing', reason: 'connectionEnded' },
	'100': { class: 'invalidRequest' },
	'100/33': { class: 'notFound' },
	'*/2534001': { class: 'personUnavailable' },
	'*/2534013': { class: 'permissionMissing', reason: 'connectionEnded' },
	'*/2534014': { class: 'personUnavailable' },
	// Blocked from the interface, or not admitted yet: a person must ask Meta.
	'*/2534029': { class: 'accountRestricted', retryAfterMs: DAY_MS },
	'*/2534037': { class: 'notThreadOwner' },
	'2018300': { class: 'notThreadOwner' },
	'*/2018300': { class: 'notThreadOwner' },
	'190': { class: 'tokenDead' },
	// Before App Review it is true of some people only (those without a role on the app).
	'200': { class: 'permissionMissing', pausesAccount: false, reason: 'personWithoutRole' },
	'*/1545041': { class: 'personUnavailable' },
	'551': { class: 'personUnavailable' },
	// The token was never allowed to answer comments: mended by ticking it and connecting again.
	'*/2534066': { class: 'permissionMissing', pausesAccount: false },
	'*/2534041': { class: 'permissionMissing', reason: 'messageAccessOff' },
	'230': { class: 'profileConsentMissing' },
	// A block for a breach of the rules lasts hours.
	'368': { class: 'accountRestricted', retryAfterMs: 4 * HOUR_MS },
	'36103': { class: 'accountRestricted', retryAfterMs: DAY_MS },
	'2534122': { class: 'accountRestricted' },
	'*/2534122': { class: 'accountRestricted' },
	'10900': { class: 'invalidRequest', reason: 'commentAnswered' },
	'*/2534023': { class: 'invalidRequest', reason: 'commentAnswered' },
	'10903': { class: 'personUnavailable' },
	'10904': { class: 'personUnavailable' },
	'*/1893049': { class: 'personUnavailable' },
	'*/1893050': { class: 'personUnavailable' },
	// Too old, answered already, or deleted: this comment stays unanswered.
	'*/2534025': { class: 'invalidRequest', reason: 'commentTooOld' },
	'2534068': { class: 'invalidRequest' },
	'*/2534068': { class: 'invalidRequest' },
	'9000001': { class: 'notFound' },
};
