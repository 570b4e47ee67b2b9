import { DatabaseSync } from 'node:sqlite';
import { summariseViews } from '../../core/audience/summariseViews.ts';
import { openDuckDb } from './baselines/duckDb.mts';
import { ACCOUNT, openBenchLedger, type BenchLedger } from './ledgerForBench.mts';
import { rowsOr, seeded } from './sizes.mts';
import { summarise, type BenchResult } from './statistics.mts';

const ROWS = rowsOr(100_000);
const VIEWERS = Math.ceil(ROWS / 10);
const STORIES = 200;
const PAIRS = 7;
const DAY_MS = 86_400_000;
const END_MS = Date.UTC(2026, 10, 20, 12);
const START_MS = END_MS - 30 * DAY_MS;

interface View {
	readonly viewer: number;
	readonly story: number;
	readonly atMs: number;
}

/** Few watch much, many watch little; a story lives for a day (facts/performance.md §1). */
function makeViews(): View[] {
	const random = seeded(5);
	const views: View[] = [];
	for (let row = 0; row < ROWS; row += 1) {
		const story = Math.floor(random() * STORIES);
		views.push({
			viewer: 1 + Math.floor(random() ** 2 * VIEWERS),
			story: 1 + story,
			atMs: Math.floor(START_MS + (story / STORIES) * 29 * DAY_MS + random() * DAY_MS),
		});
	}
	return views.sort((a, b) => a.viewer - b.viewer || a.story - b.story || a.atMs - b.atMs);
}

const REPEAT = { kind: 'repeatViewers', name: 'repeat', storiesMin: 3, windowDays: 7 } as const;
/** The same people, with a bound that no kept summary knows. */
const COUNTED = {
	kind: 'own',
	name: 'counted',
	windowDays: 7,
	condition: {
		kind: 'did',
		activities: ['view'],
		count: 'stories',
		atLeast: 3,
		atMost: 1_000_000,
	},
} as const;
const BURST = {
	kind: 'own',
	name: 'burst',
	windowDays: 7,
	condition: { kind: 'burst', storiesMin: 3, windowDays: 7 },
} as const;

const LAST_DAYS = `select count(*) from (select viewer from ev
	where ts > ${END_MS - 7 * DAY_MS} and ts <= ${END_MS}
	group by viewer having count(distinct story) >= 3)`;
const ANY_DAYS = `select count(distinct viewer) from (select viewer, count(distinct story) over
	(partition by viewer order by ts range between ${7 * DAY_MS - 1} preceding and current row) as n
	from ev where ts <= ${END_MS}) where n >= 3`;

/** The size of segments against DuckDB with one thread, on the same views, all exact. */
export async function segments(): Promise<BenchResult> {
	const views = makeViews();
	const bench = await openBenchLedger();
	await fill(bench, views);
	const duck = await openDuckDb(views);
	const asOf = new Date(END_MS);
	const count = async (rule: typeof REPEAT | typeof COUNTED | typeof BURST) => {
		const startedAt = performance.now();
		const [counted] = await bench.ledger.countSegments({
			accountId: ACCOUNT,
			rules: [rule as never],
			asOf,
		});
		return { ms: performance.now() - startedAt, people: counted?.people ?? -1 };
	};
	const measured = {
		'last 7 days, kept summary': async () => await count(REPEAT),
		'last 7 days, counted from the views': async () => await count(COUNTED),
		'last 7 days, DuckDB': async () => await duck.count(LAST_DAYS),
		'any 7 days, kept summary': async () => await count(BURST),
		'any 7 days, DuckDB': async () => await duck.count(ANY_DAYS),
	};
	const times = new Map(Object.keys(measured).map((name) => [name, [] as number[]]));
	const people = new Map<string, number>();
	for (let pair = -1; pair < PAIRS; pair += 1) {
		for (const [name, measure] of Object.entries(measured)) {
			const { ms, people: found } = await measure();
			people.set(name, found);
			if (pair >= 0) times.get(name)?.push(ms);
		}
	}
	const memoryMb = process.memoryUsage().rss / 1024 / 1024;
	duck.close();
	await bench.dispose();
	requireEqual(people, 'last 7 days');
	requireEqual(people, 'any 7 days');

	const median = (name: keyof typeof measured) => summarise(times.get(name) ?? []).median;
	return {
		name: `segments: ${ROWS} views of ${VIEWERS} viewers, SQLite against DuckDB (1 thread, warm)`,
		figures: Object.fromEntries(
			[...times].map(([name, values]) => [name, { ...summarise(values), unit: 'ms' }]),
		),
		ratios: {
			'last 7 days, summary / DuckDB (at most 0.3)':
				median('last 7 days, kept summary') / median('last 7 days, DuckDB'),
			'last 7 days, views / DuckDB (at most 2.0)':
				median('last 7 days, counted from the views') / median('last 7 days, DuckDB'),
			'any 7 days, summary / DuckDB (at most 0.5)':
				median('any 7 days, kept summary') / median('any 7 days, DuckDB'),
		},
		notes: [
			`${PAIRS} interleaved rounds; ${people.get('last 7 days, DuckDB')} and ${people.get('any 7 days, DuckDB')} people, found alike`,
			`memory of the whole process with DuckDB and the views in it: ${memoryMb.toFixed(0)} MB`,
		],
	};
}

function requireEqual(people: ReadonlyMap<string, number>, prefix: string): void {
	const found = [...people].filter(([name]) => name.startsWith(prefix)).map(([, count]) => count);
	if (new Set(found).size > 1)
		throw new Error(`${prefix}: not the same people: ${found.join(', ')}`);
}

/** Straight into the tables: millions of views, of which the import is measured elsewhere. */
async function fill({ ledger, file }: BenchLedger, views: readonly View[]): Promise<void> {
	await ledger.registerAccount({ accountId: ACCOUNT, username: 'bench' });
	const database = new DatabaseSync(file);
	database.exec('pragma busy_timeout = 15000; pragma foreign_keys = off; begin immediate');
	database.exec(`insert into viewer_import (id, public_id, client_id, account_id, source_hash,
		source_name, provenance, legal_basis, imported_by, signals, state, rows_accepted, rows_known,
		rows_duplicate, rows_do_not_contact, rows_rejected, people, created_at_ms, beat_at_ms)
		select 1, 'imp_bench', client_id, id, 'bench', '', 'other', 'consent', '', '[]', 'complete',
		0, 0, 0, 0, 0, 0, 0, 0 from account`);
	const subject = database.prepare(`insert into subject (id, public_id, client_id, status,
		key_version, created_at_ms) values (?, ?, 1, 'active', 1, 0)`);
	for (let viewer = 1; viewer <= VIEWERS; viewer += 1) subject.run(viewer, `per_${viewer}`);
	const view = database.prepare(
		'insert into story_view values (1, ?, ?, ?, 1, null, null) on conflict do nothing',
	);
	const summary = database.prepare(
		'insert into viewer_summary values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
	);
	for (let start = 0; start < views.length;) {
		const viewer = views[start]?.viewer ?? 0;
		let end = start;
		while (views[end]?.viewer === viewer) end += 1;
		const own = views.slice(start, end);
		for (const { story, atMs } of own) view.run(viewer, story, atMs);
		const kept = summariseViews(
			own.map(({ story, atMs }) => ({ storyId: story, atMs })).sort((a, b) => a.atMs - b.atMs),
		);
		const numbers = [...[0, 1, 2, 3, 4].map((at) => kept.latest[at] ?? null)];
		const spans = [0, 1, 2, 3].map((at) => kept.spans[at] ?? null);
		summary.run(viewer, kept.views, kept.stories, kept.firstMs, ...numbers, ...spans);
		start = end;
	}
	database.exec('commit; pragma wal_checkpoint(truncate)');
	database.close();
}
