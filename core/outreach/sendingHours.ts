import { DateTime } from 'luxon';
import type { IANAZone } from 'luxon';
import { DAY_MS, MINUTE_MS } from '../shared/duration';

/** When sending is allowed on the wall clock: these weekdays, outside `[start, end)`. */
export interface SendingHours {
	/** ISO weekdays of the local date, at least one. */
	readonly weekdays: readonly number[];
	/** Minutes since midnight; overnight when start is after end, nothing quiet when they are equal. */
	readonly quietStartMinute: number;
	readonly quietEndMinute: number;
}

/** At most 4 boundaries a day; two weeks hold an allowed one for every policy and clock change. */
const BOUNDARIES_MAX = 4 * 15;

/**
 * The first instant, `from` included, at which sending is allowed. Every instant is judged by its
 * wall clock, so a repeated hour is judged twice and an end that the clock skips falls on the first
 * instant after the gap (DESIGN §9). It walks from boundary to boundary, because between two of them
 * the answer cannot change.
 */
export function firstAllowedInstant(hours: SendingHours, zone: IANAZone, from: Date): Date {
	let instantMs = from.getTime();
	for (let passed = 0; passed < BOUNDARIES_MAX; passed++) {
		const local = DateTime.fromMillis(instantMs, { zone });
		if (isAllowed(hours, local)) break;
		instantMs = nextBoundaryMs(hours, local);
	}
	return new Date(instantMs);
}

function isAllowed(hours: SendingHours, local: DateTime): boolean {
	const { quietStartMinute: start, quietEndMinute: end, weekdays } = hours;
	const minute = local.hour * 60 + local.minute;
	const isQuiet = start <= end ? start <= minute && minute < end : start <= minute || minute < end;
	return !isQuiet && weekdays.includes(local.weekday);
}

/** The next midnight, start or end on the wall clock, or the clock change if that comes first. */
function nextBoundaryMs(hours: SendingHours, local: DateTime): number {
	const msOfDay =
		(local.hour * 60 + local.minute) * MINUTE_MS + local.second * 1000 + local.millisecond;
	const waits = [0, hours.quietStartMinute, hours.quietEndMinute].map((minute) => {
		const waitMs = minute * MINUTE_MS - msOfDay;
		return waitMs > 0 ? waitMs : waitMs + DAY_MS;
	});
	const boundaryMs = local.toMillis() + Math.min(...waits);

	return local.zone.offset(boundaryMs) === local.offset
		? boundaryMs
		: offsetChangeMs(local, boundaryMs);
}

/** First millisecond with another offset; no zone changes its clock twice between two boundaries. */
function offsetChangeMs(local: DateTime, changedMs: number): number {
	let sameMs = local.toMillis();
	let otherMs = changedMs;
	while (otherMs - sameMs > 1) {
		const middleMs = Math.floor((sameMs + otherMs) / 2);
		if (local.zone.offset(middleMs) === local.offset) sameMs = middleMs;
		else otherMs = middleMs;
	}
	return otherMs;
}
