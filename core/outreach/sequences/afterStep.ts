import type { ReasonCode } from '../reasons';
import type { SequenceStanding } from './planStep';
import type { Sequence } from './sequence';
import type { SequenceEnd } from './sequenceTexts';

/** Who may not be written to at all is not tried by the next step, nor by hand. */
const ENDS_THE_WAY: ReadonlySet<ReasonCode> = new Set([
	'doNotContact',
	'consentWithdrawn',
	'personErased',
	'sequenceStopped',
	'unclearReply',
	'personUnknown',
]);

/** The message went out, or may have. */
const REACHED: ReadonlySet<ReasonCode> = new Set([
	'sent',
	'confirmed',
	'slotGranted',
	'alreadyContacted',
	'unconfirmed',
	'unconfirmedUnclear',
]);

/** It lies with a person now. */
const HANDED_OVER: ReadonlySet<ReasonCode> = new Set(['taskRaised']);

/** The window was closed again; it opens when they write. */
const OPENS_WITH_A_MESSAGE: ReadonlySet<ReasonCode> = new Set([
	'neverWrote',
	'windowClosed',
	'windowClosedHumanOpen',
	'windowClosedLeftOut',
	'windowRefused',
]);

export type AfterStep =
	| { readonly kind: 'goOn'; readonly standing: SequenceStanding; readonly asTask: boolean }
	/** The same step waits for their next message. */
	| { readonly kind: 'waitOn' }
	| { readonly kind: 'end'; readonly because: SequenceEnd | ReasonCode };

export interface FinishedStep {
	readonly standing: SequenceStanding;
	/** What became of it, at `at`. */
	readonly reason: ReasonCode;
	readonly at: Date;
	readonly expiresAt: Date;
}

/** What follows on a step. Pure and total; the number of messages never exceeds that of the steps. */
export function afterStep(sequence: Sequence, finished: FinishedStep): AfterStep {
	const { standing, reason, at } = finished;
	const step = sequence.steps[standing.step - 1];
	if (step === undefined) return { kind: 'end', because: 'completed' };
	const next = { ...standing, step: standing.step + 1, baseAt: at };
	const isLast = standing.step >= sequence.steps.length;

	if (REACHED.has(reason)) {
		const unanswered = standing.unanswered + 1;
		if (isLast) return { kind: 'end', because: 'completed' };
		if (unanswered >= sequence.unansweredMax && !sequence.steps[standing.step]?.waitsForMessage) {
			return { kind: 'end', because: 'noAnswers' };
		}
		return { kind: 'goOn', standing: { ...next, unanswered }, asTask: false };
	}
	if (HANDED_OVER.has(reason)) {
		return isLast
			? { kind: 'end', because: 'completed' }
			: { kind: 'goOn', standing: next, asTask: false };
	}
	if (ENDS_THE_WAY.has(reason)) return { kind: 'end', because: reason };
	if (step.waitsForMessage && OPENS_WITH_A_MESSAGE.has(reason) && at < finished.expiresAt) {
		return { kind: 'waitOn' };
	}
	switch (step.otherwise) {
		case 'end':
			return { kind: 'end', because: reason };
		case 'nextStep':
			return isLast
				? { kind: 'end', because: reason }
				: { kind: 'goOn', standing: next, asTask: false };
		case 'task':
			return { kind: 'goOn', standing: next, asTask: step.way !== 'task' };
	}
}
