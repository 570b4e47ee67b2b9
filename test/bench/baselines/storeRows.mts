// Baseline: the same parsed rows with dictionaries, a unique key and a pair upsert; no check, no person,
// no key, no log. Not edited together with product code.
import { DatabaseSync } from 'node:sqlite';

export interface PlainView {
	readonly handle: string;
	readonly story: string;
	readonly atMs: number;
}

const ROWS_PER_COMMIT = 500;

/** Seconds for all rows; the same durability and the same size of transactions as the product. */
export function storeRows(file: string, rows: Iterable<PlainView>): number {
	const database = new DatabaseSync(file);
	database.exec('pragma journal_mode = wal; pragma synchronous = full');
	database.exec(`
		create table viewer (id integer primary key, handle text not null unique);
		create table story (id integer primary key, ref text not null unique);
		create table ev (viewer integer, story integer, ts integer, unique (viewer, story, ts));
		create table pair (viewer integer, story integer, first_ts integer, last_ts integer, n integer,
			primary key (viewer, story)) without rowid`);
	const viewer = database.prepare(
		'insert into viewer (handle) values (?) on conflict (handle) do nothing',
	);
	const story = database.prepare('insert into story (ref) values (?) on conflict (ref) do nothing');
	const event = database.prepare(`insert into ev (viewer, story, ts)
		select viewer.id, story.id, ? from viewer, story where handle = ? and ref = ?
		on conflict do nothing`);
	const pair = database.prepare(`insert into pair (viewer, story, first_ts, last_ts, n)
		select viewer.id, story.id, ?1, ?1, 1 from viewer, story where handle = ?2 and ref = ?3
		on conflict (viewer, story) do update set first_ts = min(first_ts, excluded.first_ts),
			last_ts = max(last_ts, excluded.last_ts), n = n + 1`);
	const startedAt = performance.now();
	let open = 0;
	database.exec('begin immediate');
	for (const row of rows) {
		viewer.run(row.handle);
		story.run(row.story);
		if (event.run(row.atMs, row.handle, row.story).changes > 0) {
			pair.run(row.atMs, row.handle, row.story);
		}
		open += 1;
		if (open === ROWS_PER_COMMIT) {
			database.exec('commit; begin immediate');
			open = 0;
		}
	}
	database.exec('commit');
	const seconds = (performance.now() - startedAt) / 1000;
	database.close();
	return seconds;
}
