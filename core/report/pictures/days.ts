import { IANAZone } from 'luxon';
import type { PeriodCounts } from '../../ledger/reportRecords';
import { NOTHING_COUNTED } from '../../ledger/reportRecords';
import { DAY_MS, MINUTE_MS } from '../../shared/duration';
import { dayName } from '../groupNames';
import type { ReportSource } from './picture';

/** More columns than days in three months would be thinner than a line. */
const COLUMNS_MAX = 92;

/** One column of a picture: a day, or some days of a long period. */
export interface Column {
	readonly name: string;
	readonly days: readonly PeriodCounts[];
}

/** Every day of the period, also those on which nothing happened. */
export function columnsOf({ counts, period, timezone, language }: ReportSource): Column[] {
	const byDay = new Map(
		(counts.periods[0]?.groups ?? []).map(({ group, counts: day }) => [Number(group), day]),
	);
	const first = localDay(period.from.getTime() + 1, timezone);
	const last = localDay(period.to.getTime(), timezone);
	const daysEach = daysOfColumn(source(first, last));
	const columns: Column[] = [];
	for (let day = first; day <= last; day += daysEach) {
		const end = Math.min(day + daysEach - 1, last);
		columns.push({
			name: dayName(day, language),
			days: source(day, end).map((each) => byDay.get(each) ?? NOTHING_COUNTED),
		});
	}
	return columns;
}

const source = (first: number, last: number): number[] =>
	Array.from({ length: last - first + 1 }, (_, at) => first + at);

const daysOfColumn = (days: readonly number[]): number =>
	days.length <= COLUMNS_MAX ? 1 : 7 * Math.ceil(days.length / (7 * COLUMNS_MAX));

/** Days since 1 January 1970 on the wall clock of a zone. */
const localDay = (atMs: number, timezone: string): number =>
	Math.floor((atMs + IANAZone.create(timezone).offset(atMs) * MINUTE_MS) / DAY_MS);

export const sumOver = ({ days }: Column, valueOf: (day: PeriodCounts) => number): number =>
	days.reduce((sum, day) => sum + valueOf(day), 0);
