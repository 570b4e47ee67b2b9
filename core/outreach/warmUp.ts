import { addMs } from '../shared/duration';
import type { OutreachPolicy } from './policy';

export type WarmUp = NonNullable<OutreachPolicy['warmUp']>;

/** What became of the people whom a campaign has contacted so far; counted when a batch is full. */
export interface WarmUpRates {
	readonly people: number;
	readonly replied: number;
	readonly optedOut: number;
	/** Attempts that were called, and those of them that speak against the campaign. */
	readonly attempts: number;
	readonly failures: number;
}

/** How far a campaign has come, read in the reserving transaction. */
export interface WarmUpReading {
	/** Batches that were passed, 0 during the test batch. */
	readonly step: number;
	/** People of the account who got, or may have got, a message of this campaign. */
	readonly people: number;
	/** Whether this person is one of them: who is counted already takes no further place. */
	readonly isCounted: boolean;
	/** Slot time of the latest first message; null before the first one. */
	readonly latestFirstAt: Date | null;
	/** Null while the batch has room: then they decide nothing. */
	readonly rates: WarmUpRates | null;
}

export type Guardrail = 'failures' | 'optOuts' | 'replies';

export type WarmUpVerdict =
	| { readonly kind: 'room' }
	/** The batch is full and its people took it well: this person is the first of the next batch. */
	| { readonly kind: 'stepUp' }
	| { readonly kind: 'observing'; readonly until: Date }
	| { readonly kind: 'outside'; readonly guardrail: Guardrail };

/** People in all whom a campaign may have contacted at a step; `Infinity` once the warm-up is over. */
export const peopleMaxAt = ({ testBatch, growth, steps }: WarmUp, step: number): number =>
	step >= steps ? Infinity : Math.floor(testBatch * growth ** step);

/** The batch in which the next person has a place after so many people. */
export function stepOf(warmUp: WarmUp, people: number): number {
	let step = 0;
	while (peopleMaxAt(warmUp, step) <= people) step += 1;
	return step;
}

/**
 * A small batch first; the next, larger one only after it was observed for a while and its replies,
 * opt-outs and failures lie inside the guardrails (PLAYBOOK P8).
 */
export function judgeWarmUp(warmUp: WarmUp, reading: WarmUpReading, now: Date): WarmUpVerdict {
	const { step, people, isCounted, latestFirstAt, rates } = reading;
	if (isCounted || people < peopleMaxAt(warmUp, step) || rates === null) return { kind: 'room' };

	const until = addMs(latestFirstAt ?? now, warmUp.observeMs);
	const guardrail = guardrailLeft(warmUp, rates);
	// Of a batch that is out, only the replies can still get better.
	const mayGetBetter = guardrail === null || guardrail === 'replies';
	if (now < until && mayGetBetter) return { kind: 'observing', until };
	return guardrail === null ? { kind: 'stepUp' } : { kind: 'outside', guardrail };
}

/** Limits are inclusive: exactly 1 % of opt-outs is still inside 1 %. */
function guardrailLeft(
	{ guardrails }: WarmUp,
	{ people, replied, optedOut, attempts, failures }: WarmUpRates,
): Guardrail | null {
	if (optedOut > people * guardrails.optOutShareMax) return 'optOuts';
	if (failures > attempts * guardrails.failureShareMax) return 'failures';
	return replied < people * guardrails.replyShareMin ? 'replies' : null;
}
