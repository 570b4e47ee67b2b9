import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../../database/store';
import type { ColumnFate } from './columnFate';

const RANDOM: Readonly<Record<Store['kind'], RawBuilder<string>>> = {
	sqlite: sql`'erased_' || lower(hex(randomblob(16)))`,
	postgres: sql`'erased_' || replace(gen_random_uuid()::text, '-', '')`,
};

/** What is set at once. A fate that comes later sets nothing. */
export function assignmentsNow(
	kind: Store['kind'],
	columns: Readonly<Record<string, ColumnFate>>,
	tombstoneId: number,
): Array<RawBuilder<unknown>> {
	return Object.entries(columns).flatMap(([column, fate]) => {
		const value = valueNow(kind, fate, tombstoneId);
		return value === null ? [] : [sql`${sql.ref(column)} = ${value}`];
	});
}

function valueNow(
	kind: Store['kind'],
	fate: ColumnFate,
	tombstoneId: number,
): RawBuilder<unknown> | null {
	if (typeof fate === 'object') return sql`${sql.lit(fate.set)}`;
	switch (fate) {
		case 'kept':
		case 'cutToDay':
		case 'randomLater':
			return null;
		case 'tombstone':
			return sql`${sql.lit(tombstoneId)}`;
		case 'cleared':
			return sql`null`;
		case 'emptied':
			return sql`''`;
		case 'emptiedBytes':
			return sql`${new Uint8Array()}`;
		case 'random':
			return RANDOM[kind];
	}
}

/** What is set once nothing needs the old value any more; times are cut elsewhere. */
export const assignmentsLater = (
	kind: Store['kind'],
	columns: Readonly<Record<string, ColumnFate>>,
): Array<RawBuilder<unknown>> =>
	Object.entries(columns).flatMap(([column, fate]) =>
		fate === 'randomLater'
			? [
					sql`${sql.ref(column)} = case when ${sql.ref(column)} is null then null else ${RANDOM[kind]} end`,
				]
			: [],
	);

export const columnsOf = (
	columns: Readonly<Record<string, ColumnFate>>,
	wanted: ColumnFate,
): string[] =>
	Object.entries(columns).flatMap(([column, fate]) => (fate === wanted ? [column] : []));
