// Baseline: DuckDB in this process, one thread, warm, over tables of whole numbers. Not edited together
// with product code.
import { DuckDBInstance } from '@duckdb/node-api';

export interface DuckTables {
	/** Milliseconds, and the first row as numbers. */
	first(query: string): Promise<{ ms: number; row: number[] }>;
	close(): void;
}

/** @param tables rows by table; the first row's keys are the columns. */
export async function openDuckTables(
	tables: Readonly<Record<string, ReadonlyArray<Readonly<Record<string, number>>>>>,
): Promise<DuckTables> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	for (const [table, rows] of Object.entries(tables)) {
		const columns = Object.keys(rows[0] ?? {});
		await connection.run(
			`create table ${table} (${columns.map((column) => `${column} bigint`).join(', ')})`,
		);
		const appender = await connection.createAppender(table);
		for (const row of rows) {
			for (const column of columns) appender.appendBigInt(BigInt(row[column] ?? 0));
			appender.endRow();
		}
		appender.closeSync();
	}
	return {
		first: async (query) => {
			const startedAt = performance.now();
			const reader = await connection.runAndReadAll(query);
			const ms = performance.now() - startedAt;
			return { ms, row: (reader.getRows()[0] ?? []).map(Number) };
		},
		close: () => {
			connection.closeSync();
			instance.closeSync();
		},
	};
}
