import { parseISO } from 'date-fns/parseISO';
import { DateTime } from 'luxon';
import { readLocalTime } from './localTime';
import type { DateOrder } from './localTime';

/** Ten digits are seconds, thirteen milliseconds: unambiguous from 2001 to 2286. */
const EPOCH_SECONDS = /^\d{10}(?:\.\d{1,9})?$/;
const EPOCH_MS = /^\d{13}$/;
const LOCAL_ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?$/;
const ISO_OFFSET = /(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

export type ViewedAt =
	| { readonly kind: 'instant'; readonly at: Date }
	/** A wall-clock time, and nobody said where the clock hangs. */
	| { readonly kind: 'zoneMissing' }
	/** `05/06/2026`, and nothing in the column says which of the two is the month. */
	| { readonly kind: 'orderMissing' }
	| { readonly kind: 'invalid' };

/** How the times of one list are to be read. */
export interface TimeReading {
	/** IANA, a valid one; for times without an offset. */
	readonly timezone?: string | undefined;
	/** Decided from the whole column (`decideDateOrder`) or by the user. */
	readonly dateOrder?: DateOrder | undefined;
}

/**
 * ISO 8601 with offset or Z, epoch seconds or milliseconds, or, when a zone is given, a local time: ISO
 * 8601 without offset and the forms of `readLocalTime`. A time that the zone skips is invalid; of one
 * that it repeats the first is taken.
 */
export function parseViewedAt(input: string, { timezone, dateOrder }: TimeReading): ViewedAt {
	const text = input.toUpperCase();
	if (EPOCH_MS.test(text)) return toViewedAt(new Date(Number(text)));
	if (EPOCH_SECONDS.test(text)) return toViewedAt(new Date(Math.round(Number(text) * 1000)));

	const local = text.replace(ISO_OFFSET, '');
	if (LOCAL_ISO.test(local)) {
		if (local !== text) return toViewedAt(parseISO(text));
		return atWallClock(local.replace(' ', 'T'), timezone);
	}
	const written = readLocalTime(input, dateOrder);
	return written.kind === 'local' ? atWallClock(written.iso, timezone) : written;
}

const toViewedAt = (at: Date): ViewedAt =>
	Number.isNaN(at.getTime()) ? { kind: 'invalid' } : { kind: 'instant', at };

function atWallClock(local: string, zone: string | undefined): ViewedAt {
	const wanted = DateTime.fromISO(local, { zone: 'utc' });
	if (!wanted.isValid) return { kind: 'invalid' };
	if (zone === undefined) return { kind: 'zoneMissing' };

	const [earliest] = DateTime.fromISO(local, { zone }).getPossibleOffsets();
	const isShown = earliest?.setZone('utc', { keepLocalTime: true }).equals(wanted) ?? false;
	return toViewedAt(new Date(isShown && earliest !== undefined ? earliest.toMillis() : NaN));
}
