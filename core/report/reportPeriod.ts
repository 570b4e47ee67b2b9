import { DateTime } from 'luxon';
import type { Period } from '../ledger/reportRecords';
import { addMs, DAY_MS } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';

const DAYS_MAX = 3660;

export type PeriodChoice =
	/** Trailing days of 24 hours (DESIGN §9). */
	| { readonly kind: 'lastDays'; readonly days: number }
	/** ISO 8601; without an offset it is on the wall clock of the zone. Without an end it is now. */
	| { readonly kind: 'custom'; readonly from: string; readonly to: string };

/**
 * The period, which ends now at the latest, and the one of the same length before it.
 * @throws UserFacingError when it has no beginning, is empty, or is longer than ten years.
 */
export function reportPeriods(
	choice: PeriodChoice,
	{ now, timezone }: { now: Date; timezone: string },
): [current: Period, previous: Period] {
	const current = periodOf(choice, now, timezone);
	const lengthMs = current.to.getTime() - current.from.getTime();
	if (lengthMs <= 0) {
		throw unusable('The period of the report is empty.', 'Choose a beginning before its end.');
	}
	if (lengthMs > DAYS_MAX * DAY_MS) {
		throw unusable('The period of the report is too long.', 'Choose ten years at most.');
	}
	return [current, { from: addMs(current.from, -lengthMs), to: current.from }];
}

function periodOf(choice: PeriodChoice, now: Date, timezone: string): Period {
	if (choice.kind === 'lastDays') return { from: addMs(now, -choice.days * DAY_MS), to: now };

	const from = instantOf(choice.from, timezone, 'From');
	const to = choice.to === '' ? now : instantOf(choice.to, timezone, 'To');
	return { from, to: to > now ? now : to };
}

function instantOf(text: string, timezone: string, field: string): Date {
	const instant = DateTime.fromISO(text.trim().replace(' ', 'T'), { zone: timezone });
	if (instant.isValid) return instant.toJSDate();
	throw unusable(
		`"${field}" is no date.`,
		'Choose a date in the field, or give one such as 2026-11-23T10:15:00Z.',
	);
}

const unusable = (message: string, wayOut: string): UserFacingError =>
	new UserFacingError('periodUnusable', message, wayOut);
