// Baseline: what a node would do without a thread of its own. Not edited together with product code.
import { DatabaseSync } from 'node:sqlite';

export function writeOnThisThread(file: string): void {
	const database = new DatabaseSync(file);
	database.exec('pragma busy_timeout = 15000');
	database.exec('pragma journal_mode = wal; pragma synchronous = full');
	database.exec('create table if not exists baseline_note (at integer)');
	database.exec('begin immediate');
	database.prepare('insert into baseline_note values (?)').run(Date.now());
	database.exec('commit');
	database.close();
}
