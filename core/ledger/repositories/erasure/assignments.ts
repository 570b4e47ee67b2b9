import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../../database/store';
import type { ColumnFate } from './columnFate';

/** Who the rows belong to afterwards, and the ids by which texts name the person. */
export interface Renaming {
	readonly tombstone: { readonly id: number; readonly publicId: string };
	/** Of the person and of the records that were joined into theirs. */
	readonly publicIds: readonly string[];
}

const RANDOM: Readonly<Record<Store['kind'], RawBuilder<string>>> = {
	sqlite: sql`'erased_' || lower(hex(randomblob(16)))`,
	postgres: sql`'erased_' || replace(gen_random_uuid()::text, '-', '')`,
};

/** What is set at once. A fate that comes later sets nothing. */
export function assignmentsNow(
	kind: Store['kind'],
	columns: Readonly<Record<string, ColumnFate>>,
	renaming: Renaming,
): Array<RawBuilder<unknown>> {
	return Object.entries(columns).flatMap(([column, fate]) => {
		const value = valueNow(kind, column, fate, renaming);
		return value === null ? [] : [sql`${sql.ref(column)} = ${value}`];
	});
}

function valueNow(
	kind: Store['kind'],
	column: string,
	fate: ColumnFate,
	{ tombstone, publicIds }: Renaming,
): RawBuilder<unknown> | null {
	if (typeof fate === 'object') return sql`${sql.lit(fate.set)}`;
	switch (fate) {
		case 'kept':
		case 'cutToDay':
		case 'randomLater':
			return null;
		case 'tombstone':
			return sql`${sql.lit(tombstone.id)}`;
		case 'renamed':
			return publicIds.reduce<RawBuilder<unknown>>(
				(text, publicId) => sql`replace(${text}, ${publicId}, ${tombstone.publicId})`,
				sql`${sql.ref(column)}`,
			);
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
