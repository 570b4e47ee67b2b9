import { sql } from 'kysely';
import type { ViewerRecord } from '../../audience/viewerRecord';
import { rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ImportedRow } from '../ledger';
import type { Account } from './accounts';
import type { NameHashes } from './importNames';
import { findOrCreatePeople, type FoundPerson } from './importPeople';
import { keepPersonFields, keepSignals, keepTags } from './importSignals';
import type { StartedImport } from './viewerImports';

/** What the rows of one import share. */
export interface OpenImport {
	readonly started: StartedImport;
	readonly hashes: NameHashes;
	readonly storyIds: Map<string, number>;
	/** Names of signals that some row has delivered. */
	readonly signals: Set<string>;
	/** Says of each view of a list that was taken in before whether it came already in this reading. */
	readonly replayed: ReplayedViews | null;
}

/** How many views of a repeated list are remembered, so that memory does not grow with it. */
const REPLAYED_MAX = 1_000_000;

/** Nothing is written for a list that was taken in before, so the database cannot find repetitions. */
export class ReplayedViews {
	readonly #seen = new Set<string>();

	isRepeated(key: string): boolean {
		if (this.#seen.has(key)) return true;
		if (this.#seen.size >= REPLAYED_MAX) this.#seen.clear();
		this.#seen.add(key);
		return false;
	}
}

/** A row of a person who may be stored. */
export interface View {
	readonly record: ViewerRecord;
	readonly subjectId: number;
	readonly storyId: number;
}

const keyOf = ({ subjectId, storyId, record }: View): string =>
	`${subjectId}/${storyId}/${record.viewedAt.getTime()}`;

/** Takes some rows of an open import in, in one transaction. The answers stand in the same order. */
export async function importRecords(
	context: LedgerContext,
	db: Database,
	taken: { open: OpenImport; records: readonly ViewerRecord[] },
): Promise<ImportedRow[]> {
	const { open, records } = taken;
	const { account } = open.started;
	const people = await findOrCreatePeople(context, db, {
		client: account.client,
		hashes: open.hashes,
		records,
	});
	await ensureStories(context, db, { open, records });

	const views = records.map((record, index) => toView(open, record, people[index]));
	const stored = views.filter((view) => view !== null);
	const known = await knownViews(context, db, { account, views: stored, open });
	const fresh =
		open.replayed === null
			? await insertViews(context, db, { open, views: stored })
			: firstOfEach(open.replayed, stored);
	if (open.replayed === null) {
		await keepSignals(context, db, { open, views: stored });
		await keepPersonFields(context, db, stored);
		await keepTags(context, db, { open, views: stored });
	}

	return views.map((view, index): ImportedRow => {
		const record = records[index] as ViewerRecord;
		const personId = people[index]?.publicId ?? null;
		const base = {
			row: record.row,
			personId,
			storyId: record.storyId,
			viewedAt: record.viewedAt,
		};
		if (view === null) return { ...base, status: 'doNotContact' };
		const isFirst = fresh.delete(keyOf(view));
		if (!isFirst) return { ...base, status: 'duplicate' };
		return { ...base, status: known.has(keyOf(view)) ? 'known' : 'accepted' };
	});
}

function toView(
	open: OpenImport,
	record: ViewerRecord,
	person: FoundPerson | undefined,
): View | null {
	if (person === undefined || person.isDoNotContact || person.subjectId === null) return null;
	const storyId = open.storyIds.get(record.storyId);
	if (storyId === undefined) throw new Error('The story row could not be created');
	return { record, subjectId: person.subjectId, storyId };
}

const firstOfEach = (replayed: ReplayedViews, views: readonly View[]): Set<string> =>
	new Set(views.map(keyOf).filter((key) => !replayed.isRepeated(key)));

async function ensureStories(
	context: LedgerContext,
	db: Database,
	{ open, records }: { open: OpenImport; records: readonly ViewerRecord[] },
): Promise<void> {
	const refs = new Set(records.map(({ storyId }) => storyId));
	const missing = [...refs].filter((ref) => !open.storyIds.has(ref));
	if (missing.length === 0) return;
	const source = rowSource(context.store.kind, {
		columns: { story_ref: 'text' },
		rows: missing.map((ref) => [ref]),
	});
	const accountId = open.started.account.id;
	await sql`insert into story (account_id, story_ref)
		select ${sql.lit(accountId)}, input.story_ref from ${source} as input where true
		on conflict (account_id, story_ref) do nothing`.execute(db);
	const { rows } = await sql<{ id: number; story_ref: string }>`
		select story.id, story.story_ref from ${source} as input
		join story on story.account_id = ${accountId} and story.story_ref = input.story_ref`.execute(db);
	for (const { id, story_ref } of rows) open.storyIds.set(story_ref, id);
}

const viewSource = (context: LedgerContext, views: readonly View[]) =>
	rowSource(context.store.kind, {
		columns: {
			subject_id: 'integer',
			story_id: 'integer',
			viewed_at_ms: 'integer',
			liked: 'integer',
			visited_profile: 'integer',
		},
		rows: views.map(({ record, subjectId, storyId }) => [
			subjectId,
			storyId,
			record.viewedAt.getTime(),
			toFlag(record.signals.liked),
			toFlag(record.signals.visitedProfile),
		]),
	});

const toFlag = (value: boolean | undefined): number | null =>
	value === undefined ? null : Number(value);

interface ViewKey {
	readonly subject_id: number;
	readonly story_id: number;
	readonly viewed_at_ms: number;
}

const keyOfRow = (row: ViewKey): string => `${row.subject_id}/${row.story_id}/${row.viewed_at_ms}`;

/** Views that stand under another complete import, or, for a list taken in before, under its own. */
async function knownViews(
	context: LedgerContext,
	db: Database,
	{ account, views, open }: { account: Account; views: readonly View[]; open: OpenImport },
): Promise<Set<string>> {
	if (views.length === 0) return new Set();
	const { rows } = await sql<ViewKey>`
		select input.subject_id, input.story_id, input.viewed_at_ms
		from ${viewSource(context, views)} as input
		where exists (select 1 from story_view
			where story_view.account_id = ${account.id} and story_view.subject_id = input.subject_id
				and story_view.story_id = input.story_id
				and story_view.viewed_at_ms = input.viewed_at_ms
				and (story_view.import_id <> ${open.started.id} or ${sql.lit(open.replayed === null ? 0 : 1)} = 1)
				and exists (select 1 from viewer_import
					where viewer_import.id = story_view.import_id and viewer_import.state = 'complete'))`.execute(db);
	return new Set(rows.map(keyOfRow));
}

/** The keys of the views that were not in this import before. */
async function insertViews(
	context: LedgerContext,
	db: Database,
	{ open, views }: { open: OpenImport; views: readonly View[] },
): Promise<Set<string>> {
	if (views.length === 0) return new Set();
	// In the order of the table, neighbours share a page.
	const sorted = [...views].sort((a, b) => a.subjectId - b.subjectId || a.storyId - b.storyId);
	const { rows } = await sql<ViewKey>`
		insert into story_view
			(account_id, subject_id, story_id, viewed_at_ms, import_id, liked, visited_profile)
		select ${sql.lit(open.started.account.id)}, input.subject_id, input.story_id,
			input.viewed_at_ms, ${sql.lit(open.started.id)}, input.liked, input.visited_profile
		from ${viewSource(context, sorted)} as input where true
		on conflict do nothing
		returning subject_id, story_id, viewed_at_ms`.execute(db);
	for (const { record } of views) {
		if (record.signals.liked !== undefined) open.signals.add('liked');
		if (record.signals.visitedProfile !== undefined) open.signals.add('visitedProfile');
	}
	return new Set(rows.map(keyOfRow));
}
