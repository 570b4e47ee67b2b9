import { IANAZone } from 'luxon';
import { DAY_MS, MINUTE_MS } from '../../../shared/duration';

/** What the wall clock is ahead of UTC, up to an instant. */
export interface OffsetStep {
	/** Exclusive; the last step holds for ever. */
	readonly untilMs: number;
	readonly offsetMs: number;
}

export interface Span {
	readonly fromMs: number;
	readonly toMs: number;
}

/**
 * The offsets of a zone between two instants, in order. Zones change theirs a few times a year, never
 * twice within a day.
 */
export function zoneOffsets(timezone: string, { fromMs, toMs }: Span): OffsetStep[] {
	if (!IANAZone.isValidZone(timezone)) throw new RangeError(`No time zone: ${timezone}`);
	const zone = IANAZone.create(timezone);
	const offsetAt = (atMs: number): number => zone.offset(atMs) * MINUTE_MS;

	const steps: OffsetStep[] = [];
	let known = fromMs;
	while (known < toMs) {
		const next = Math.min(known + DAY_MS, toMs);
		if (offsetAt(next) !== offsetAt(known)) {
			const untilMs = firstWithout(offsetAt(known), { offsetAt, from: known, to: next });
			steps.push({ untilMs, offsetMs: offsetAt(known) });
		}
		known = next;
	}
	return [...steps, { untilMs: Infinity, offsetMs: offsetAt(toMs) }];
}

function firstWithout(
	offsetMs: number,
	span: { offsetAt: (atMs: number) => number; from: number; to: number },
): number {
	let { from, to } = span;
	while (to - from > 1) {
		const middle = Math.floor((from + to) / 2);
		if (span.offsetAt(middle) === offsetMs) from = middle;
		else to = middle;
	}
	return to;
}
