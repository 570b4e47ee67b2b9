import type { GraphFailure } from '../../instagram/failure';
import { DAY_MS, HOUR_MS, addMs } from '../../shared/duration';
import type { Cap } from '../contact';
import { consequenceOf, restMsOf } from './consequences';

/**
 * The circuit breaker of an account: Instagram asked it to rest, and how it may begin again afterwards.
 * One row an account; every process reads it in the reserving transaction.
 */
export interface Circuit {
	readonly cause: 'accountRestricted' | 'rateLimited';
	readonly openedAt: Date;
	readonly restsUntil: Date;
	/** How the account begins again once it has rested. */
	readonly restart: 'atOnce' | 'slow';
	/** Restrictions one after another, at least 1; longer ago than `FORGIVEN_AFTER_MS` counts no more. */
	readonly strikes: number;
}

/** A restriction doubles the rest of the one before it, up to four hours (facts/instagram.md §4.7). */
const DOUBLED_REST_MS_MAX = 4 * HOUR_MS;
const FORGIVEN_AFTER_MS = 7 * DAY_MS;
/** Each further restriction makes the slow restart as much longer. */
const STRETCH_MAX = 4;

/** Meta publishes no figure for this; an even, small volume is what keeps accounts unrestricted. */
const SLOW_RESTART = [
	{ fromMs: 0, untilMs: 6 * HOUR_MS, sendsMax: 4 },
	{ fromMs: 6 * HOUR_MS, untilMs: DAY_MS, sendsMax: 10 },
	{ fromMs: DAY_MS, untilMs: 2 * DAY_MS, sendsMax: 20 },
] as const;

/** A limit that holds in `[from, until)` only. */
export interface StagedCap {
	readonly cap: Cap;
	readonly from: Date;
	readonly until: Date;
}

/** @returns the state after a failure, or null when it does not concern the account. */
export function tripCircuit(
	before: Circuit | null,
	failure: Pick<GraphFailure, 'class' | 'subcode' | 'pausesAccount' | 'retryAfterMs'>,
	now: Date,
): Circuit | null {
	const { account } = consequenceOf(failure);
	if (account === 'goesOn') return null;

	const cause = failure.class === 'accountRestricted' ? 'accountRestricted' : 'rateLimited';
	const isSlow = account === 'restsThenSlow';
	const restMs = restMsOf(failure);
	// The answer to a call that was already on its way when the account began to rest.
	if (before !== null && now < before.restsUntil) {
		return {
			...before,
			restsUntil: later(before.restsUntil, addMs(now, restMs)),
			restart: isSlow ? 'slow' : before.restart,
		};
	}
	const isRemembered = before !== null && now < addMs(before.restsUntil, FORGIVEN_AFTER_MS);
	const strikesBefore = isRemembered ? before.strikes : 0;
	const strikes = Math.max(strikesBefore + (isSlow ? 1 : 0), 1);
	const isStillSlow = slowRestartStages(before).some(({ until }) => now < until);
	return {
		cause,
		openedAt: now,
		restsUntil: addMs(now, isSlow ? doubled(restMs, strikes) : restMs),
		restart: isSlow || isStillSlow ? 'slow' : 'atOnce',
		strikes,
	};
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);

const doubled = (restMs: number, strikes: number): number =>
	Math.min(restMs * 2 ** (strikes - 1), Math.max(restMs, DOUBLED_REST_MS_MAX));

/** The trickle that grows: empty where the account never rested, or begins again at once. */
export function slowRestartStages(circuit: Circuit | null): StagedCap[] {
	if (circuit === null || circuit.restart === 'atOnce') return [];
	const { restsUntil, strikes } = circuit;
	const stretch = Math.min(strikes, STRETCH_MAX);
	return SLOW_RESTART.map(({ fromMs, untilMs, sendsMax }) => ({
		cap: { scope: 'account', sendsMax, windowMs: HOUR_MS },
		from: addMs(restsUntil, fromMs * stretch),
		until: addMs(restsUntil, untilMs * stretch),
	}));
}
