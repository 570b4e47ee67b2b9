import { DAY_MS, addMs } from '../../shared/duration';
import type { Sequence, SequenceStep } from './sequence';

/** Nothing is put off for longer: what did not happen by then has become untimely. */
export const STEP_LIFE_MS = 7 * DAY_MS;

/** Where a person stands. */
export interface SequenceStanding {
	/** The step that comes next, from 1. */
	readonly step: number;
	/** From when its delay counts. */
	readonly baseAt: Date;
	/** Messages in a row without an answer. */
	readonly unanswered: number;
}

export interface PlannedStep {
	readonly step: SequenceStep;
	/** A step that waits for a message is due when it expires, unless they write. */
	readonly dueAt: Date;
	/** From this instant on it does not happen any more. */
	readonly expiresAt: Date;
}

/**
 * @param share in [0, 1): where in its range the delay lies for this person
 * @returns null after the last step
 */
export function planStep(
	{ steps }: Sequence,
	{ step: number, baseAt }: SequenceStanding,
	share: number,
): PlannedStep | null {
	const step = steps[number - 1];
	if (step === undefined) return null;
	if (step.waitsForMessage) {
		const expiresAt = addMs(baseAt, STEP_LIFE_MS);
		return { step, dueAt: expiresAt, expiresAt };
	}
	const { minMs, maxMs } = step.delay;
	const dueAt = addMs(baseAt, minMs + Math.floor(share * (maxMs - minMs + 1)));
	return { step, dueAt, expiresAt: addMs(dueAt, STEP_LIFE_MS) };
}

/** When a step that waited goes out, now that they wrote at `wroteAt`. */
export const releasedAt = (
	{ delay }: SequenceStep,
	{ baseAt }: SequenceStanding,
	wroteAt: Date,
): Date => {
	const earliest = addMs(baseAt, delay.minMs);
	return wroteAt > earliest ? wroteAt : earliest;
};
