import { DAY_MS } from '../shared/duration';

/**
 * Instants as their UTC day and their place in it: the earliest of a day becomes its first
 * millisecond, the next one its second. So the time of day is gone and a message still lies before its
 * reply. What was cut before stays as it is. Sorted by instant.
 */
export function cutToDay(
	instantsMs: readonly number[],
): Array<readonly [fromMs: number, toMs: number]> {
	const sorted = [...new Set(instantsMs)].sort((a, b) => a - b);
	let day = Number.NaN;
	let place = 0;
	return sorted.map((atMs) => {
		const start = Math.floor(atMs / DAY_MS) * DAY_MS;
		place = start === day ? place + 1 : 1;
		day = start;
		return [atMs, start + place];
	});
}
