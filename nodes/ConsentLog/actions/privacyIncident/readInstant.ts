import { nodeClock } from '../../../shared/nodeClock';
import { readText, refusedParameter, type ParameterPlace } from '../../../shared/parameters';

/** Two clocks are never quite the same. */
const CLOCK_SKEW_MAX_MS = 5 * 60 * 1000;

/** An instant in the past, or null where none is given. */
export function readPastInstant(
	place: ParameterPlace,
	{ name, label }: { name: string; label: string },
): Date | null {
	const text = readText(place, name);
	if (text === '') return null;
	const instant = new Date(text);
	if (instant.getTime() <= nodeClock.now().getTime() + CLOCK_SKEW_MAX_MS) return instant;
	throw refusedParameter(
		place,
		`"${label}" is no time in the past`,
		'Give a date with its time, such as 2026-11-23T10:15:00Z.',
	);
}
