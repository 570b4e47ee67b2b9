import { sql, type RawBuilder } from 'kysely';
import type { Store } from './store';

type CellType = 'integer' | 'text' | 'bytes';
type Cell = string | number | null | Uint8Array;

/** Rows that cross into the database as one parameter, whatever their number. */
export interface RowSource {
	/** By name, in the order of the cells. */
	readonly columns: Readonly<Record<string, CellType>>;
	readonly rows: ReadonlyArray<readonly Cell[]>;
}

/**
 * A table expression for `from`, with a column `n` that counts the rows from 0. One statement for many
 * rows: a statement for each would cost more in calls than the database needs for the work.
 */
export function rowSource(
	kind: Store['kind'],
	{ columns, rows }: RowSource,
): RawBuilder<Readonly<Record<string, unknown>>> {
	const json = JSON.stringify(rows, (_key, value: unknown) =>
		value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
	);
	const cells = Object.entries(columns).map(
		([name, type], index) => sql`${sql.raw(READERS[kind](index)[type])} as ${sql.ref(name)}`,
	);
	return kind === 'sqlite'
		? sql`(select key as n, ${sql.join(cells)} from json_each(${json}))`
		: sql`(select e.n - 1 as n, ${sql.join(cells)}
			from jsonb_array_elements(${json}::jsonb) with ordinality as e (value, n))`;
}

const READERS: Readonly<
	Record<Store['kind'], (index: number) => Readonly<Record<CellType, string>>>
> = {
	sqlite: (index) => ({
		integer: `value ->> ${index}`,
		text: `value ->> ${index}`,
		bytes: `unhex(value ->> ${index})`,
	}),
	postgres: (index) => ({
		integer: `(e.value ->> ${index})::bigint`,
		text: `e.value ->> ${index}`,
		bytes: `decode(e.value ->> ${index}, 'hex')`,
	}),
};

/** `in` for any number of values, as one parameter. */
export const anyOf = (
	kind: Store['kind'],
	values: readonly string[] | readonly number[],
): RawBuilder<unknown> => {
	if (kind === 'sqlite') return sql`in (select value from json_each(${JSON.stringify(values)}))`;
	return typeof values[0] === 'string'
		? sql`= any (${values}::text[])`
		: sql`= any (${values}::bigint[])`;
};
