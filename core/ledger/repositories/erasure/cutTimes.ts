import { sql } from 'kysely';
import { DAY_MS } from '../../../shared/duration';
import { cutToDay } from '../../../consent/cutToDay';
import { rowSource } from '../../database/rowSource';
import type { Schema } from '../../database/schema';
import type { Database, Store } from '../../database/store';
import { assignmentsLater, columnsOf } from './assignments';
import { PERSON_TABLES } from './personTables';
import { directTables, ofPerson, tablesThrough } from './sweepRows';

/** Instants of one step; each is an update of the columns that hold it. */
const INSTANTS_PER_STEP = 200;

interface TimeColumn {
	readonly table: keyof Schema;
	readonly column: string;
}

const timeColumns = (): TimeColumn[] =>
	directTables().flatMap(({ name, columns }) =>
		columnsOf(columns ?? {}, 'cutToDay').map((column) => ({ table: name, column })),
	);

/** The changes that are left, in steps of whole days: a day's order is only known from all of it. */
export async function planCuts(
	db: Database,
	tombstoneId: number,
): Promise<Array<ReadonlyMap<number, number>>> {
	const instants = new Set<number>();
	for (const { table, column } of timeColumns()) {
		const { rows } = await sql<{ at_ms: number }>`
			select distinct ${sql.ref(column)} as at_ms from ${sql.table(table)}
			where ${ofPerson(table, tombstoneId)} and ${sql.ref(column)} is not null`.execute(db);
		for (const { at_ms } of rows) instants.add(at_ms);
	}
	const steps: Array<Map<number, number>> = [];
	const days = Map.groupBy(cutToDay([...instants]), ([from]) => Math.floor(from / DAY_MS));
	for (const day of days.values()) {
		const changes = day.filter(([from, to]) => from !== to);
		if (changes.length === 0) continue;
		const last = steps.at(-1);
		if (last === undefined || last.size + changes.length > INSTANTS_PER_STEP) {
			steps.push(new Map(changes));
		} else for (const [from, to] of changes) last.set(from, to);
	}
	return steps;
}

/** In one transaction: half a cut day would mix up the order of what happened on it. */
export async function cutStep(
	kind: Store['kind'],
	db: Database,
	{ tombstoneId, step }: { tombstoneId: number; step: ReadonlyMap<number, number> },
): Promise<void> {
	const source = rowSource(kind, {
		columns: { from_ms: 'integer', to_ms: 'integer' },
		rows: [...step],
	});
	for (const { table, column } of timeColumns()) {
		const [tableRef, columnRef] = [sql.table(table), sql.ref(column)];
		const own = ofPerson(table, tombstoneId);
		const cut = sql`(select input.to_ms from ${source} as input
			where input.from_ms = ${sql.ref(`${table}.${column}`)})`;
		const isListed = sql`${columnRef} in (select input.from_ms from ${source} as input)`;
		if (isTimeInKey(table)) {
			// Negative in between, so that no row meets one that is still to be cut.
			await sql`update ${tableRef} set ${columnRef} = -${cut} where ${own} and ${isListed}`.execute(
				db,
			);
			await sql`update ${tableRef} set ${columnRef} = -${columnRef}
				where ${own} and ${columnRef} < 0`.execute(db);
		} else {
			await sql`update ${tableRef} set ${columnRef} = ${cut} where ${own} and ${isListed}`.execute(
				db,
			);
		}
	}
}

const isTimeInKey = (table: keyof Schema): boolean => {
	const fate = PERSON_TABLES[table];
	return fate.person === 'moved' && fate.timeInKey === true;
};

/** Message ids lead back to the person as long as Instagram keeps the message. */
export async function replaceMessageIds(
	kind: Store['kind'],
	db: Database,
	tombstoneId: number,
): Promise<void> {
	for (const { name, columns } of directTables()) {
		const set = assignmentsLater(kind, columns ?? {});
		if (set.length > 0) {
			await sql`update ${sql.table(name)} set ${sql.join(set)}
				where ${ofPerson(name, tombstoneId)}`.execute(db);
		}
		for (const linked of tablesThrough(name)) {
			for (const column of columnsOf(linked.columns ?? {}, 'cutToDay')) {
				await sql`update ${sql.table(linked.name)}
					set ${sql.ref(column)} = ${sql.ref(column)} - ${sql.ref(column)} % ${sql.lit(DAY_MS)}
					where ${sql.ref(linked.owner.column)} in
						(select id from ${sql.table(name)} where subject_id = ${tombstoneId})`.execute(db);
			}
		}
	}
}
