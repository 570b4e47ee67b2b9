import { sql } from 'kysely';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { refreshPerson } from './viewerSummaries';

/** Views, signals and tags of a person who turned out to be somebody known. */
export async function moveViewerRows(
	context: LedgerContext,
	db: Database,
	{ keepId, otherId }: { keepId: number; otherId: number },
): Promise<void> {
	const keep = sql.lit(keepId);
	// With the account the clustered key leads to the person; without it every view would be read.
	const views = sql`account_id in (select id from account) and subject_id = ${otherId}`;
	await sql`insert into story_view
			(account_id, subject_id, story_id, viewed_at_ms, import_id, liked, visited_profile)
		select account_id, ${keep}, story_id, viewed_at_ms, import_id, liked, visited_profile
		from story_view where ${views}
		on conflict do nothing`.execute(db);
	await sql`delete from story_view where ${views}`.execute(db);
	await sql`insert into viewer_signal (account_id, name, subject_id, import_id, value, at_ms)
		select account_id, name, ${keep}, import_id, value, at_ms
		from viewer_signal where subject_id = ${otherId}
		on conflict (account_id, name, subject_id, import_id) do update
			set value = excluded.value, at_ms = excluded.at_ms
		where excluded.at_ms > viewer_signal.at_ms
			or (excluded.at_ms = viewer_signal.at_ms and excluded.value > viewer_signal.value)`.execute(db);
	await sql`insert into viewer_tag (subject_id, tag, import_id, at_ms)
		select ${keep}, tag, import_id, at_ms from viewer_tag where subject_id = ${otherId}
		on conflict (subject_id, tag) do nothing`.execute(db);
	for (const table of ['viewer_signal', 'viewer_tag', 'viewer_summary'] as const) {
		await db.deleteFrom(table).where('subject_id', '=', otherId).execute();
	}
	await refreshPerson(context, db, keepId);
}
