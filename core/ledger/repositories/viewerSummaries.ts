import { sql } from 'kysely';
import { summariseViews, type ViewSummary } from '../../audience/summariseViews';
import { anyOf, rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { Account } from './accounts';

interface ViewRow {
	readonly account_id: number;
	readonly subject_id: number;
	readonly story_id: number;
	readonly viewed_at_ms: number;
}

/**
 * Counts the views of some people of an account anew: those of complete imports and of the ones named,
 * which are just being applied. A person without any view has no summary.
 */
export async function refreshSummaries(
	context: LedgerContext,
	db: Database,
	refreshed: { account: Account; subjectIds: readonly number[]; withImport?: number },
): Promise<void> {
	const { account, subjectIds, withImport = -1 } = refreshed;
	if (subjectIds.length === 0) return;
	const { rows } = await sql<ViewRow>`
		select distinct account_id, subject_id, story_id, viewed_at_ms from story_view
		where account_id = ${account.id} and subject_id ${anyOf(context.store.kind, subjectIds)}
			and (import_id = ${withImport} or import_id in
				(select id from viewer_import where account_id = ${account.id} and state = 'complete'))
		order by subject_id, viewed_at_ms`.execute(db);
	await replace(context, db, { accountId: account.id, subjectIds, rows });
}

/** The same for one person on every account, after two records were joined. */
export async function refreshPerson(
	context: LedgerContext,
	db: Database,
	subjectId: number,
): Promise<void> {
	const { rows } = await sql<ViewRow>`
		select distinct story_view.account_id, subject_id, story_id, viewed_at_ms from story_view
		join viewer_import on viewer_import.id = story_view.import_id
			and viewer_import.state = 'complete'
		where story_view.account_id in (select id from account) and subject_id = ${subjectId}
		order by viewed_at_ms`.execute(db);
	await db.deleteFrom('viewer_summary').where('subject_id', '=', subjectId).execute();
	for (const [accountId, views] of Map.groupBy(rows, ({ account_id }) => account_id)) {
		await replace(context, db, { accountId, subjectIds: [subjectId], rows: views });
	}
}

async function replace(
	context: LedgerContext,
	db: Database,
	replaced: { accountId: number; subjectIds: readonly number[]; rows: readonly ViewRow[] },
): Promise<void> {
	const { accountId, subjectIds, rows } = replaced;
	const summaries: Array<readonly [number, ViewSummary]> = [];
	for (let start = 0; start < rows.length;) {
		const subjectId = rows[start]?.subject_id ?? 0;
		let end = start;
		while (rows[end]?.subject_id === subjectId) end += 1;
		summaries.push([subjectId, summariseViews(toViews(rows, start, end))]);
		start = end;
	}
	const seen = new Set(summaries.map(([subjectId]) => subjectId));
	await remove(context, db, { accountId, subjectIds: subjectIds.filter((id) => !seen.has(id)) });
	if (summaries.length > 0) await write(context, db, { accountId, summaries });
}

const toViews = (
	rows: readonly ViewRow[],
	start: number,
	end: number,
): Array<{ storyId: number; atMs: number }> => {
	const views = [];
	for (let index = start; index < end; index += 1) {
		const row = rows[index];
		if (row !== undefined) views.push({ storyId: row.story_id, atMs: row.viewed_at_ms });
	}
	return views;
};

async function remove(
	context: LedgerContext,
	db: Database,
	{ accountId, subjectIds }: { accountId: number; subjectIds: readonly number[] },
): Promise<void> {
	if (subjectIds.length === 0) return;
	await sql`delete from viewer_summary where account_id = ${accountId}
		and subject_id ${anyOf(context.store.kind, subjectIds)}`.execute(db);
}

const COLUMNS = {
	subject_id: 'integer',
	views: 'integer',
	stories: 'integer',
	first_ms: 'integer',
	last_ms: 'integer',
	latest_2: 'integer',
	latest_3: 'integer',
	latest_4: 'integer',
	latest_5: 'integer',
	span_2: 'integer',
	span_3: 'integer',
	span_4: 'integer',
	span_5: 'integer',
} as const;

const NAMES = Object.keys(COLUMNS);
const ASSIGNMENTS = NAMES.slice(1).map((name) => `${name} = excluded.${name}`);

async function write(
	context: LedgerContext,
	db: Database,
	{
		accountId,
		summaries,
	}: { accountId: number; summaries: ReadonlyArray<readonly [number, ViewSummary]> },
): Promise<void> {
	const source = rowSource(context.store.kind, {
		columns: COLUMNS,
		rows: summaries.map(([subjectId, { views, stories, firstMs, latest, spans }]) => [
			subjectId,
			views,
			stories,
			firstMs,
			...[0, 1, 2, 3, 4].map((index) => latest[index] ?? null),
			...[0, 1, 2, 3].map((index) => spans[index] ?? null),
		]),
	});
	await sql`insert into viewer_summary (account_id, ${sql.raw(NAMES.join(', '))})
		select ${sql.lit(accountId)}, ${sql.raw(NAMES.map((name) => `input.${name}`).join(', '))}
		from ${source} as input where true
		on conflict (account_id, subject_id) do update set ${sql.raw(ASSIGNMENTS.join(', '))}`.execute(db);
}
