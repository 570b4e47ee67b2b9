import { sql, type RawBuilder } from 'kysely';
import type { LeafReading } from '../../audience/explainMembership';
import { placesOf } from '../../audience/evaluateSegments';
import type { Leaf } from '../../audience/segment';
import { DAY_MS } from '../../shared/duration';
import { anyOf } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { handleOf, lookupHashOf } from './people';
import { EVENT_KINDS, deeds, visibleViews, type SegmentScope, type Span } from './segmentDeeds';

export type Readings = Map<number, LeafReading>;

/** The people of an account who meet a leaf, by their internal id. */
export async function readLeaf(
	context: LedgerContext,
	db: Database,
	{ scope, leaf, windowDays }: { scope: SegmentScope; leaf: Leaf; windowDays: number },
): Promise<Readings> {
	const days = ('windowDays' in leaf ? leaf.windowDays : undefined) ?? windowDays;
	const asOfMs = scope.asOf.getTime();
	const span = { fromMs: asOfMs - days * DAY_MS, untilMs: asOfMs };
	switch (leaf.kind) {
		case 'did':
			return await readDid(db, scope, { leaf, span });
		case 'after':
			return await readAfter(db, scope, { leaf, span });
		case 'burst':
			return await readBurst(db, scope, leaf);
		case 'signal':
			return await collect(
				db,
				sql`select subject_id, 1 as n, at_ms as first_ms, at_ms as last_ms
					from (${latestSignals(scope, leaf.signal)}) latest
					where place = 1 and value ${anyOf(context.store.kind, leaf.isOneOf)}`,
			);
		case 'tag':
			return await collect(
				db,
				sql`select distinct subject_id, 1 as n, null as first_ms, null as last_ms
					from viewer_tag where tag ${anyOf(context.store.kind, leaf.tags)}`,
			);
		case 'watchlist':
			return await readWatchlist(context, db, { scope, handles: leaf.handles });
		case 'top':
			return await readTop(db, scope, { percent: leaf.percent, span });
	}
}

interface LeafRow {
	readonly subject_id: number;
	readonly n: number;
	readonly first_ms: number | null;
	readonly last_ms: number | null;
}

async function collect(db: Database, query: RawBuilder<unknown>): Promise<Readings> {
	const { rows } = await sql<LeafRow>`${query}`.execute(db);
	const readings: Readings = new Map();
	for (const { subject_id, n, first_ms, last_ms } of rows) {
		readings.set(subject_id, { count: n, firstMs: first_ms, lastMs: last_ms });
	}
	return readings;
}

type Did = Extract<Leaf, { kind: 'did' }>;

async function readDid(
	db: Database,
	scope: SegmentScope,
	{ leaf, span }: { leaf: Did; span: Span },
): Promise<Readings> {
	const asOfMs = scope.asOf.getTime();
	const within =
		leaf.olderThanDays === undefined
			? span
			: { fromMs: -DAY_MS * 1e6, untilMs: asOfMs - leaf.olderThanDays * DAY_MS };
	const isViewsOnly = leaf.activities.length === 1 && leaf.activities[0] === 'view';
	const counted = isViewsOnly ? countViews(scope, leaf, within) : countDeeds(scope, leaf, within);
	const atMost = leaf.atMost === undefined ? sql`` : sql`and n <= ${leaf.atMost}`;
	const readings = await collect(
		db,
		sql`select subject_id, n, first_ms, last_ms from (${counted}) counted
			where n >= ${leaf.atLeast} ${leaf.atLeast === 0 ? sql`` : atMost}`,
	);
	return readings;
}

/** A person without any deed meets a leaf that asks for none; one with too many does not. */
export const meetsByAbsence = (leaf: Leaf): leaf is Did =>
	leaf.kind === 'did' && leaf.atLeast === 0;

const storyFilter = (leaf: Did): RawBuilder<unknown> =>
	leaf.storyLabel === undefined
		? sql``
		: sql`and story_id in (select story_id from story_label
			where kind = ${leaf.storyLabel.kind} and value = ${leaf.storyLabel.value})`;

/** The key of the table is in the order of the groups, so nothing is sorted. */
function countViews(scope: SegmentScope, leaf: Did, span: Span): RawBuilder<unknown> {
	const views = sql`from story_view where ${visibleViews(scope, span)} ${storyFilter(leaf)}`;
	if (leaf.count === 'stories') {
		return sql`select subject_id, count(distinct story_id) as n,
			min(viewed_at_ms) as first_ms, max(viewed_at_ms) as last_ms ${views} group by subject_id`;
	}
	const what =
		leaf.count === 'times' ? sql`count(*)` : sql`count(distinct viewed_at_ms / ${sql.lit(DAY_MS)})`;
	return sql`select subject_id, ${what} as n,
		min(viewed_at_ms) as first_ms, max(viewed_at_ms) as last_ms
		from (select distinct subject_id, story_id, viewed_at_ms ${views}) views group by subject_id`;
}

function countDeeds(scope: SegmentScope, leaf: Did, span: Span): RawBuilder<unknown> {
	const what = {
		times: sql`count(*)`,
		stories: sql`count(distinct story)`,
		days: sql`count(distinct at_ms / ${sql.lit(DAY_MS)})`,
	}[leaf.count];
	return sql`select subject_id, ${what} as n, min(at_ms) as first_ms, max(at_ms) as last_ms
		from (${deeds(scope, { activities: leaf.activities, span, filter: storyFilter(leaf) })}) deeds
		group by subject_id`;
}

async function readAfter(
	db: Database,
	scope: SegmentScope,
	{ leaf, span }: { leaf: Extract<Leaf, { kind: 'after' }>; span: Span },
): Promise<Readings> {
	return await collect(
		db,
		sql`select later.subject_id, count(*) as n, min(later.at_ms) as first_ms,
				max(later.at_ms) as last_ms
			from (${deeds(scope, { activities: leaf.then, span })}) later
			join (select subject_id, min(at_ms) as at_ms
				from (${deeds(scope, { activities: leaf.first, span })}) first_deeds
				group by subject_id) earlier on earlier.subject_id = later.subject_id
			where later.at_ms > earlier.at_ms
			group by later.subject_id`,
	);
}

/** Exact over every view: each one is tried as the end of a window. */
async function readBurst(
	db: Database,
	scope: SegmentScope,
	leaf: Extract<Leaf, { kind: 'burst' }>,
): Promise<Readings> {
	const span = { fromMs: -DAY_MS * 1e6, untilMs: scope.asOf.getTime() };
	const hidden =
		scope.hidden.length === 0
			? sql``
			: sql`and inner_view.import_id not in (${sql.join(scope.hidden.map((id) => sql.lit(id)))})`;
	return await collect(
		db,
		sql`select distinct subject_id, 1 as n, null as first_ms, null as last_ms
			from story_view where ${visibleViews(scope, span)} and (
				select count(distinct inner_view.story_id) from story_view as inner_view
				where inner_view.account_id = story_view.account_id
					and inner_view.subject_id = story_view.subject_id
					and inner_view.viewed_at_ms <= story_view.viewed_at_ms
					and inner_view.viewed_at_ms > story_view.viewed_at_ms - ${leaf.windowDays * DAY_MS}
					${hidden}) >= ${leaf.storiesMin}`,
	);
}

/** Every value of a signal, the latest of each person in place 1. */
const latestSignals = (scope: SegmentScope, name: string): RawBuilder<unknown> => sql`
	select subject_id, value, at_ms, row_number() over
		(partition by subject_id order by at_ms desc, value desc) as place
	from viewer_signal where account_id = ${scope.account.id} and name = ${name}
	${scope.hidden.length === 0 ? sql`` : sql`and import_id not in (${sql.join(scope.hidden.map((id) => sql.lit(id)))})`}`;

async function readWatchlist(
	context: LedgerContext,
	db: Database,
	{ scope, handles }: { scope: SegmentScope; handles: readonly string[] },
): Promise<Readings> {
	const { client } = scope.account;
	const hashes = handles.map((handle) => lookupHashOf(context, client, handleOf(handle)));
	return await collect(
		db,
		sql`select subject_id, 1 as n, null as first_ms, null as last_ms from identifier
			where client_id = ${client.id} and kind = 'handle' and scope = '' and valid_to_ms is null
				and lookup_hash ${anyOf(context.store.kind, hashes)}`,
	);
}

async function readTop(
	db: Database,
	scope: SegmentScope,
	{ percent, span }: { percent: number; span: Span },
): Promise<Readings> {
	const leaf: Did = { kind: 'did', activities: ['view'], count: 'stories', atLeast: 1 };
	const counted = countViews(scope, leaf, span);
	const { rows } = await sql<{ n: number; people: number }>`
		select n, count(*) as people from (${counted}) counted
		join subject on subject.id = counted.subject_id and subject.status = 'active'
		group by n order by n desc`.execute(db);
	const places = placesOf(
		rows.reduce((sum, { people }) => sum + people, 0),
		percent,
	);
	let placed = 0;
	const lowest = rows.find(({ people }) => (placed += people) >= places)?.n;
	if (lowest === undefined || places === 0) return new Map();
	return await collect(db, sql`select * from (${counted}) counted where n >= ${lowest}`);
}

/** Everybody who did anything on the account up to now, with their distinct stories until then. */
export async function readEveryone(db: Database, scope: SegmentScope): Promise<Readings> {
	const span = { fromMs: -DAY_MS * 1e6, untilMs: scope.asOf.getTime() };
	const leaf: Did = { kind: 'did', activities: ['view'], count: 'stories', atLeast: 1 };
	const everyone = await collect(db, countViews(scope, leaf, span));
	const kinds = Object.values(EVENT_KINDS).flat();
	const { rows } = await sql<{ subject_id: number }>`
		select distinct subject_id from event
		where account_id = ${scope.account.id} and subject_id is not null
			and kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})
			and occurred_at_ms <= ${span.untilMs}`.execute(db);
	for (const { subject_id } of rows) {
		if (!everyone.has(subject_id)) {
			everyone.set(subject_id, { count: 0, firstMs: null, lastMs: null });
		}
	}
	return everyone;
}
