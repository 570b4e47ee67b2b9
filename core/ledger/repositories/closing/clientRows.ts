import { sql } from 'kysely';
import type { ClientRowPage, RowPlace } from '../../closingRecords';
import type { Database } from '../../database/store';
import type { LedgerContext } from '../../context';
import { DATA_TABLES } from './clientTables';
import { portableRows } from './portableRow';

/** A page of one table, in the order of its key; an empty table is passed over. */
export async function readClientRows(
	context: LedgerContext,
	db: Database,
	given: { place: RowPlace | null; limit: number },
): Promise<ClientRowPage> {
	const { place, limit } = given;
	const first = DATA_TABLES.findIndex(
		({ name }) => name === (place?.table ?? DATA_TABLES[0]?.name),
	);
	for (const [index, { name, key }] of DATA_TABLES.slice(first).entries()) {
		const after = index === 0 ? (place?.after ?? null) : null;
		const rows = await pageOf(db, { table: name, key, after, limit });
		if (rows.length === 0) continue;
		const last = rows.at(-1) ?? {};
		const portable = await portableRows(context, db, rows);
		return {
			rows: portable.map((row) => ({ table: name, row })),
			next: { table: name, after: key.map((column) => last[column] as string | number) },
		};
	}
	return { rows: [], next: null };
}

async function pageOf(
	db: Database,
	{
		table,
		key,
		after,
		limit,
	}: {
		table: string;
		key: readonly string[];
		after: ReadonlyArray<string | number> | null;
		limit: number;
	},
): Promise<Array<Readonly<Record<string, unknown>>>> {
	const columns = sql.join(key.map((column) => sql.ref(column)));
	const beyond = after === null ? sql`` : sql`where (${columns}) > (${sql.join([...after])})`;
	const { rows } = await sql<Record<string, unknown>>`
		select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${limit}`.execute(db);
	return rows;
}

/** How many rows each of these tables has. */
export async function countTables(
	db: Database,
	tables: readonly string[],
): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const table of tables) {
		const { rows } = await sql<{ n: number }>`
			select count(*) as n from ${sql.table(table)}`.execute(db);
		counts[table] = rows[0]?.n ?? 0;
	}
	return counts;
}
