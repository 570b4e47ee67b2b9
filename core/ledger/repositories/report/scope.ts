import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../../database/store';
import type { OutreachSplit, Period } from '../../reportRecords';
import { labelOf } from './storyColumns';
import type { OffsetStep } from './zoneOffsets';

/** What one round of counting is about; handed to every query. */
export interface CountScope {
	readonly storeKind: Store['kind'];
	/** Internal ids of the accounts. */
	readonly accounts: readonly number[];
	readonly splitBy: OutreachSplit | null;
	readonly offsets: readonly OffsetStep[];
	readonly now: Date;
}

export interface PeriodScope extends CountScope {
	readonly period: Period;
}

type Column = RawBuilder<unknown>;

/** Where the rows of a table have what they can be split by. */
export interface SplitColumns {
	readonly account: Column;
	readonly campaign: Column;
	readonly template: Column;
	readonly variant: Column;
	readonly segment: Column;
	/** Instagram's id of it. */
	readonly story: Column;
	readonly step: Column;
	readonly purpose: Column;
	readonly language: Column;
	readonly atMs: Column;
}

/** The latest known language of the person; nothing for whom nobody knows it, or who was erased. */
export const languageOf = (subjectId: Column): Column =>
	sql`(select subject.language from subject where subject.id = ${subjectId})`;

/** No row has it, so a database without accounts counts nothing. */
const NO_ACCOUNT = 0;

export const ofAccounts = (column: Column, { accounts }: CountScope): Column =>
	sql`${column} in (${sql.join(accounts.length === 0 ? [NO_ACCOUNT] : accounts)})`;

/** `(from, to]`. */
export const inPeriod = (column: Column, { from, to }: Period): Column =>
	sql`(${column} > ${from.getTime()} and ${column} <= ${to.getTime()})`;

/** Text by which a row is grouped; the same for every row without a split. */
export function groupOf(columns: SplitColumns, { splitBy, offsets }: CountScope): Column {
	switch (splitBy) {
		case null:
			return sql.lit('');
		case 'day':
			return sql`cast(${onTheWall(columns.atMs, offsets)} / 86400000 as text)`;
		case 'weekday':
			return sql`cast((${onTheWall(columns.atMs, offsets)} / 86400000 + 3) % 7 + 1 as text)`;
		case 'hour':
			return sql`cast(${onTheWall(columns.atMs, offsets)} / 3600000 % 24 as text)`;
		case 'topic':
		case 'callToAction':
		case 'offer':
			return sql`coalesce(${labelOf(splitBy, columns)}, '')`;
		case 'account':
		case 'campaign':
		case 'template':
		case 'variant':
		case 'segment':
		case 'story':
		case 'step':
		case 'purpose':
		case 'language':
			// A log entry from before templates were logged has none.
			return sql`coalesce(cast(${columns[splitBy]} as text), '')`;
	}
}

/** Neither store knows time zones in the same way, so the few changes of the clock are spelled out. */
function onTheWall(atMs: Column, offsets: readonly OffsetStep[]): Column {
	const last = offsets.at(-1)?.offsetMs ?? 0;
	const earlier = offsets.slice(0, -1);
	if (earlier.length === 0) return sql`(${atMs} + ${sql.lit(last)})`;

	const cases = earlier.map(
		({ untilMs, offsetMs }) => sql`when ${atMs} < ${sql.lit(untilMs)} then ${sql.lit(offsetMs)}`,
	);
	return sql`(${atMs} + case ${sql.join(cases, sql` `)} else ${sql.lit(last)} end)`;
}

/** Text at a path of a JSON column, null where it is not there. */
export const jsonText = (
	{ storeKind }: CountScope,
	column: Column,
	path: readonly string[],
): Column =>
	storeKind === 'sqlite'
		? sql`json_extract(${column}, ${sql.lit(`$.${path.join('.')}`)})`
		: sql`(${column}::json #>> ${sql.lit(`{${path.join(',')}}`)})`;
