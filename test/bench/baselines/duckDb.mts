// Baseline: DuckDB in this process, one thread, warm. Not edited together with product code.
import { DuckDBInstance } from '@duckdb/node-api';

export interface DuckDb {
	/** Milliseconds, and the number in the first cell. */
	count(query: string): Promise<{ ms: number; people: number }>;
	close(): void;
}

export async function openDuckDb(
	events: Iterable<{ readonly viewer: number; readonly story: number; readonly atMs: number }>,
): Promise<DuckDb> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await connection.run('create table ev (viewer integer, story integer, ts bigint)');
	const appender = await connection.createAppender('ev');
	for (const { viewer, story, atMs } of events) {
		appender.appendInteger(viewer);
		appender.appendInteger(story);
		appender.appendBigInt(BigInt(atMs));
		appender.endRow();
	}
	appender.closeSync();
	return {
		count: async (query) => {
			const startedAt = performance.now();
			const reader = await connection.runAndReadAll(query);
			const ms = performance.now() - startedAt;
			return { ms, people: Number(reader.getRows()[0]?.[0]) };
		},
		close: () => {
			connection.closeSync();
			instance.closeSync();
		},
	};
}
