import { DateOrderEvidence, type DateOrder } from '../audience/localTime';
import { parseViewedAt } from '../audience/parseViewedAt';
import { UserFacingError } from '../shared/userFacingError';

/** Since when people are on a list, as other programs write it. */
export interface DateReading {
	/** Null where nothing in the column tells day and month apart, because nothing has to. */
	readonly order: DateOrder | null;
	/** IANA; for times without an offset. */
	readonly timezone: string;
}

/** A date without a time is the beginning of that day. */
const withClock = (cell: string): string => `${cell} 00:00`;

/**
 * Decides from the whole column whether the day or the month comes first.
 * @throws UserFacingError where it can be read in both ways: a wrong month may lift an opt-out too early
 */
export function readDateOrder(cells: Iterable<string | undefined>): DateOrder | null {
	const evidence = new DateOrderEvidence();
	for (const cell of cells) {
		if (cell === undefined) continue;
		evidence.note(cell);
		evidence.note(withClock(cell));
	}
	if (!evidence.isAmbiguous()) return evidence.decide();
	throw new UserFacingError(
		'listDatesAmbiguous',
		'The dates in the file can be read in two ways: nothing says whether the day or the month comes first.',
		'Write them with the year first, as in 2026-06-05, or leave the column out. Nothing was imported.',
	);
}

/** Null for what is no date that can be read. */
export function readListDate(cell: string, { order, timezone }: DateReading): Date | null {
	for (const text of [cell, withClock(cell)]) {
		const read = parseViewedAt(text, { timezone, dateOrder: order ?? undefined });
		if (read.kind === 'instant') return read.at;
	}
	return null;
}
