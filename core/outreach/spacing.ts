import type { Random } from '../shared/ports';
import type { OutreachPolicy } from './policy';

/** A whole number of milliseconds, evenly spread over the policy's `[minMs, maxMs]`. */
export function pickSpacingMs({ spacing }: OutreachPolicy, random: Random): number {
	const choices = spacing.maxMs - spacing.minMs + 1;
	return spacing.minMs + Math.floor(random() * choices);
}
