import { sql } from 'kysely';
import { anyOf } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { directTables } from './erasure/sweepRows';
import { isHeldSubject } from './legalHolds';
import type { StartedImport } from './viewerImports';
import { refreshSummaries } from './viewerSummaries';

/** People of an import, a step further on from the one given; empty at the end. */
export async function nextPeopleOf(
	db: Database,
	{ started, after, limit }: { started: StartedImport; after: number; limit: number },
): Promise<number[]> {
	const { rows } = await sql<{ subject_id: number }>`
		select distinct subject_id from story_view
		where import_id = ${started.id} and subject_id > ${after}
		order by subject_id limit ${limit}`.execute(db);
	return rows.map(({ subject_id }) => subject_id);
}

/** Takes back what an import said about some people, and the people whom nothing else knows. */
export async function removeViewsOf(
	context: LedgerContext,
	db: Database,
	removed: { started: StartedImport; subjectIds: readonly number[] },
): Promise<void> {
	const { started, subjectIds } = removed;
	const people = anyOf(context.store.kind, subjectIds);
	await sql`delete from story_view where import_id = ${started.id} and subject_id ${people}`.execute(
		db,
	);
	await sql`delete from viewer_signal where import_id = ${started.id}
		and subject_id ${people}`.execute(db);
	await sql`delete from viewer_tag where import_id = ${started.id}
		and subject_id ${people}`.execute(db);
	await refreshSummaries(context, db, { account: started.account, subjectIds });
	await forgetStrangers(context, db, subjectIds);
}

/** What is there of somebody whom a single list named, and of everybody else, too. */
const NO_TRACE: ReadonlySet<string> = new Set([
	'identifier',
	'viewer_signal',
	'viewer_summary',
	// A hold counts while it stands.
	'legal_hold',
]);

/** By which somebody is known apart from the list that is taken back. */
const TRACES = directTables().filter(({ name }) => !NO_TRACE.has(name));

/**
 * Whom only this import knew is erased: without key and names the row that is left means nobody. The
 * row itself stays, because other tables may count it.
 */
export async function forgetStrangers(
	context: LedgerContext,
	db: Database,
	subjectIds: readonly number[],
): Promise<void> {
	const untraced = TRACES.map(
		({ name, hasAccount }) => sql`not exists (select 1 from ${sql.table(name)} as trace
			where trace.subject_id = subject.id
			${hasAccount ? sql`and trace.account_id in (select id from account)` : sql``})`,
	);
	const { rows } = await sql<{ id: number }>`
		select subject.id from subject
		where subject.id ${anyOf(context.store.kind, subjectIds)} and subject.status = 'active'
			and not ${isHeldSubject}
			and not exists (select 1 from identifier
				where identifier.subject_id = subject.id and identifier.source <> 'import')
			and ${sql.join(untraced, sql` and `)}`.execute(db);
	if (rows.length === 0) return;
	const strangers = anyOf(
		context.store.kind,
		rows.map(({ id }) => id),
	);
	await sql`delete from identifier where subject_id ${strangers}`.execute(db);
	await sql`update subject set status = 'erased', wrapped_key = null, language = null,
		country = null, timezone = null where id ${strangers}`.execute(db);
}
