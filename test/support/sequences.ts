import type { Sequence, SequenceStep } from '../../core/outreach/sequences/sequence';
import { HOUR_MS } from '../../core/shared/duration';

/** A message at once, that gives up when it is not possible. */
export const aStep = (
	given: Partial<Omit<SequenceStep, 'delay'>> & { hours?: readonly [number, number] } = {},
): SequenceStep => {
	const { hours = [0, 0], ...step } = given;
	return {
		way: 'instagramDm',
		waitsForMessage: false,
		otherwise: 'nextStep',
		...step,
		delay: { minMs: hours[0] * HOUR_MS, maxMs: hours[1] * HOUR_MS },
	};
};

export const aSequence = (
	steps: readonly SequenceStep[],
	given: Partial<Omit<Sequence, 'steps'>> = {},
): Sequence => ({
	name: 'welcome',
	purpose: 'conversation',
	stopOn: { reply: true, takenOver: true },
	unansweredMax: 2,
	...given,
	steps: [...steps],
});
