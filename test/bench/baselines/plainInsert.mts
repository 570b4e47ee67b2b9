// Baseline: one durable insert a decision, no check at all. Not edited together with product code.
import { DatabaseSync } from 'node:sqlite';

export function openPlainInsert(file: string): { insert(key: string): void; close(): void } {
	const database = new DatabaseSync(file);
	database.exec('pragma journal_mode = wal; pragma synchronous = full');
	database.exec('create table plain (key text primary key, at integer)');
	const statement = database.prepare('insert into plain values (?, ?)');
	return {
		insert: (key) => {
			database.exec('begin immediate');
			statement.run(key, Date.now());
			database.exec('commit');
		},
		close: () => database.close(),
	};
}
