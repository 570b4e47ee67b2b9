import { parseISO } from 'date-fns/parseISO';
import { DateTime } from 'luxon';

/** Ten digits are seconds, thirteen milliseconds: unambiguous from 2001 to 2286. */
const EPOCH_SECONDS = /^\d{10}(?:\.\d{1,9})?$/;
const EPOCH_MS = /^\d{13}$/;
const LOCAL_ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?$/;
const ISO_OFFSET = /(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

export type ViewedAt =
	| { readonly kind: 'instant'; readonly at: Date }
	/** A wall-clock time, and nobody said where the clock hangs. */
	| { readonly kind: 'zoneMissing' }
	| { readonly kind: 'invalid' };

/**
 * ISO 8601 with offset or Z, epoch seconds or milliseconds, or ISO 8601 without offset when a zone is
 * given. A time that the zone skips is invalid; of one that it repeats the first is taken.
 *
 * @param timezone IANA, a valid one.
 */
export function parseViewedAt(input: string, timezone: string | undefined): ViewedAt {
	const text = input.toUpperCase();
	if (EPOCH_MS.test(text)) return toViewedAt(new Date(Number(text)));
	if (EPOCH_SECONDS.test(text)) return toViewedAt(new Date(Math.round(Number(text) * 1000)));

	const local = text.replace(ISO_OFFSET, '');
	if (!LOCAL_ISO.test(local)) return { kind: 'invalid' };
	if (local !== text) return toViewedAt(parseISO(text));
	if (timezone === undefined) return { kind: 'zoneMissing' };
	return toViewedAt(atWallClock(local, timezone));
}

const toViewedAt = (at: Date): ViewedAt =>
	Number.isNaN(at.getTime()) ? { kind: 'invalid' } : { kind: 'instant', at };

function atWallClock(local: string, zone: string): Date {
	const wanted = DateTime.fromISO(local.replace(' ', 'T'), { zone: 'utc' });
	const [earliest] = DateTime.fromISO(local.replace(' ', 'T'), { zone }).getPossibleOffsets();
	const isShown = earliest?.setZone('utc', { keepLocalTime: true }).equals(wanted) ?? false;
	return new Date(isShown && earliest !== undefined ? earliest.toMillis() : NaN);
}
