import { DAY_MS } from '../../shared/duration';
import { UserFacingError } from '../../shared/userFacingError';
import { STEP_LIFE_MS } from './planStep';
import { sequenceSchema, type Sequence, type SequenceStep } from './sequence';

/** Instagram's windows (facts/instagram.md §4.3, §4.4), counted from the person's last message. */
const REACH_MS = { instagramDm: DAY_MS, task: 7 * DAY_MS } as const;

export const SEQUENCE_FAULTS = ['automaticTooLate', 'byHandTooLate', 'waitsForNothing'] as const;

export interface SequenceFault {
	readonly code: (typeof SEQUENCE_FAULTS)[number];
	/** From 1. */
	readonly step: number;
}

export type CompiledSequence =
	| { readonly kind: 'compiled'; readonly sequence: Sequence }
	| { readonly kind: 'refused'; readonly faults: readonly SequenceFault[] };

/**
 * Refuses what Instagram will never allow before anybody is added: an automatic message that may fall
 * later than 24 hours after the person last wrote, a task that may fall later than 7 days after it. At
 * best they wrote when they were added, or when a step that waited for it went out.
 *
 * @throws UserFacingError when a field is missing or impossible.
 */
export function compileSequence(input: unknown): CompiledSequence {
	const sequence = parseSequence(input);
	const faults: SequenceFault[] = [];
	let sinceMessageMs = 0;
	for (const [index, step] of sequence.steps.entries()) {
		const latestMs = sinceMessageMs + step.delay.maxMs;
		const code = faultOf(step, step.waitsForMessage ? 0 : latestMs);
		if (code !== null) faults.push({ code, step: index + 1 });
		sinceMessageMs = step.waitsForMessage ? afterWaiting(step, sinceMessageMs) : latestMs;
	}
	return faults.length === 0 ? { kind: 'compiled', sequence } : { kind: 'refused', faults };
}

/** Unless the way ends there, it also goes on for those who did not write. */
const afterWaiting = ({ otherwise }: SequenceStep, sinceMessageMs: number): number =>
	otherwise === 'end' ? 0 : sinceMessageMs + STEP_LIFE_MS;

function faultOf(step: SequenceStep, sinceMessageMs: number): SequenceFault['code'] | null {
	if (step.way === 'instagramDm' && sinceMessageMs >= REACH_MS.instagramDm) {
		return 'automaticTooLate';
	}
	if (step.way === 'task' && sinceMessageMs >= REACH_MS.task) return 'byHandTooLate';
	// What waits for 7 days at most never sees a delay of that length come to its end.
	return step.waitsForMessage && step.delay.minMs >= REACH_MS.task ? 'waitsForNothing' : null;
}

function parseSequence(input: unknown): Sequence {
	const parsed = sequenceSchema.safeParse(input);
	if (parsed.success) return parsed.data;

	const issue = parsed.error.issues[0];
	const [field, index] = issue?.path ?? [];
	const where =
		field === 'steps' && typeof index === 'number' ? `step ${index + 1}` : String(field);
	throw new UserFacingError(
		'sequenceInvalid',
		`The sequence cannot be used: ${where} ${issue?.message ?? 'is missing'}.`,
		'Correct it under Steps. Nobody is added until then.',
	);
}
