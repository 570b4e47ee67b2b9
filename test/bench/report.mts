import { DatabaseSync } from 'node:sqlite';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDuckTables } from './baselines/duckDbTables.mts';
import { ACCOUNT, openBenchLedger, type BenchLedger } from './ledgerForBench.mts';
import { rowsOr, seeded } from './sizes.mts';
import { summarise, type BenchResult } from './statistics.mts';

const EVENTS = rowsOr(1_000_000);
const SENDS = Math.ceil(EVENTS / 10);
const PEOPLE = SENDS;
const PAIRS = 7;
const DAY_MS = 86_400_000;
const END_MS = Date.UTC(2026, 10, 20, 12);
const FROM_MS = END_MS - 30 * DAY_MS;
/** Of the events; the position is what DuckDB is given. */
const KINDS = ['storyReply', 'message', 'comment', 'seen'] as const;

interface Rows {
	readonly events: Array<{ subject: number; kind: number; at: number }>;
	readonly sends: Array<{ subject: number; at: number }>;
}

function makeRows(): Rows {
	const random = seeded(9);
	const at = (): number => Math.floor(FROM_MS + random() * 30 * DAY_MS);
	const person = (): number => 1 + Math.floor(random() * PEOPLE);
	return {
		events: Array.from({ length: EVENTS }, () => ({
			subject: person(),
			kind: Math.floor(random() * KINDS.length),
			at: at(),
		})),
		sends: Array.from({ length: SENDS }, () => ({ subject: person(), at: at() })),
	};
}

/** The same figures: messages, people, replies, read receipts, median wait, ways to become reachable. */
const SAME_AGGREGATES = `with first_send as (select subject, min(ts) as first_at from send
		where ts > ${FROM_MS} and ts <= ${END_MS} group by subject),
	waits as (select first_send.subject, first_at,
			min(case when kind < 2 and ts > first_at then ts end) - first_at as wait,
			max(case when kind = 3 and ts >= first_at then 1 else 0 end) as saw
		from first_send left join event on event.subject = first_send.subject
			and ts >= first_at and ts <= first_at + ${7 * DAY_MS}
		group by first_send.subject, first_at),
	next_send as (select subject, ts, lead(ts) over (partition by subject order by ts) as next_at from send),
	answered as (select count(*) as n from next_send where exists (select 1 from event
		where event.subject = next_send.subject and kind < 2 and event.ts > next_send.ts
			and event.ts <= next_send.ts + ${7 * DAY_MS}
			and (next_send.next_at is null or event.ts <= next_send.next_at))),
	ways as (select count(*) as n from (select subject, kind, row_number() over
		(partition by subject order by ts) as place from event where kind < 2
			and ts > ${FROM_MS} and ts <= ${END_MS}) where place = 1)
	select (select count(*) from send), (select count(*) from waits),
		(select count(wait) from waits), (select sum(saw) from waits),
		(select median(wait) from waits), (select n from answered), (select n from ways)`;

/** All figures of the report against the same aggregates in DuckDB with one thread. */
export async function report(): Promise<BenchResult> {
	const rows = makeRows();
	const bench = await openBenchLedger();
	await fill(bench, rows);
	const duck = await openDuckTables({
		event: rows.events.map(({ at: ts, ...row }) => ({ ...row, ts })),
		send: rows.sends.map(({ at: ts, ...row }) => ({ ...row, ts })),
	});
	const times = { ours: [] as number[], duck: [] as number[] };
	let [ours, theirs]: [number[], number[]] = [[], []];
	let holdMs = 0;
	for (let pair = -1; pair < PAIRS; pair += 1) {
		const counted = await countOnce(bench);
		const answer = await duck.first(SAME_AGGREGATES);
		[ours, theirs] = [counted.row, answer.row];
		if (pair < 0) continue;
		times.ours.push(counted.ms);
		times.duck.push(answer.ms);
		holdMs = Math.max(holdMs, counted.holdMs);
	}
	duck.close();
	await bench.dispose();
	const alike = [0, 1, 2, 3, 5, 6].every((at) => ours[at] === theirs[at]);
	if (!alike) throw new Error(`Not the same figures: ${ours.join(', ')} and ${theirs.join(', ')}`);
	const [own, other] = [summarise(times.ours), summarise(times.duck)];
	return {
		name: `report: ${EVENTS} events, ${SENDS} messages, SQLite against DuckDB (1 thread, warm)`,
		figures: { 'all figures': { ...own, unit: 'ms' }, 'same in DuckDB': { ...other, unit: 'ms' } },
		ratios: { 'figures / DuckDB (at most 4.0)': own.median / other.median },
		notes: [
			`${PAIRS} interleaved rounds; figures found alike: ${ours.join(', ')}`,
			`event loop held for at most ${holdMs.toFixed(0)} ms while counting (at most 100)`,
		],
	};
}

async function countOnce({ ledger }: BenchLedger) {
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	const startedAt = performance.now();
	const { periods } = await ledger.countOutreach({
		accountIds: [ACCOUNT],
		periods: [{ from: new Date(FROM_MS), to: new Date(END_MS) }],
		splitBy: null,
		timezone: 'UTC',
	});
	const ms = performance.now() - startedAt;
	delay.disable();
	const total = periods[0]?.total;
	if (total === undefined) throw new Error('Nothing was counted');
	const { messages, people, replyMsMedian, becameReachable } = total;
	const ways = Object.values(becameReachable ?? {}).reduce((sum, n) => sum + n, 0);
	return {
		ms,
		holdMs: delay.max / 1e6,
		row: [
			messages.sent,
			people.contacted,
			people.replied,
			people.sawIt,
			replyMsMedian ?? 0,
			messages.answered,
			ways,
		],
	};
}

/** Straight into the tables; how rows come there is measured elsewhere. */
async function fill({ ledger, file }: BenchLedger, rows: Rows): Promise<void> {
	await ledger.registerAccount({ accountId: ACCOUNT, username: 'bench' });
	const database = new DatabaseSync(file);
	database.exec('pragma busy_timeout = 15000; pragma foreign_keys = off; begin immediate');
	const policy = JSON.stringify(PACE);
	database.prepare(`insert into policy values (1, 1, 'bench', ?, '', 0)`).run(policy);
	const subject = database.prepare(`insert into subject (id, public_id, client_id, status,
		key_version, created_at_ms) values (?, ?, 1, 'active', 1, 0)`);
	for (let person = 1; person <= PEOPLE; person += 1) subject.run(person, `per_${person}`);
	const event = database.prepare(`insert into event (public_id, client_id, account_id, subject_id,
		kind, source_id, occurred_at_ms, received_at_ms) values (?, 1, 1, ?, ?, ?, ?, ?)`);
	for (const [at, row] of rows.events.entries()) {
		event.run(`evt_${at}`, row.subject, KINDS[row.kind] ?? '', `s${at}`, row.at, row.at);
	}
	const send = database.prepare(`insert into send (public_id, client_id, account_id, subject_id,
		idempotency_key, sequence, step, rotation, template, purpose, policy_id, state, reserved_at_ms,
		lease_until_ms, calling_at_ms, settled_at_ms, slot_at_ms, message_id, is_retryable)
		values (?, 1, 1, ?, ?, 'bench', 1, 1, 'bench', 'conversation', 1, 'sent', ?, ?, ?, ?, ?, ?, 0)`);
	for (const [index, { subject: person, at }] of rows.sends.entries()) {
		send.run(`snd_${index}`, person, `k${index}`, at, at, at, at, at, `m${index}`);
	}
	database.exec('commit; analyze; pragma wal_checkpoint(truncate)');
	database.close();
}

const PACE = {
	name: 'bench@1',
	caps: [{ scope: 'account', sendsMax: 100_000, windowMs: DAY_MS }],
	spacing: { minMs: 0, maxMs: 0 },
	quietHours: null,
	weekdays: [1, 2, 3, 4, 5, 6, 7],
	fallbackZone: null,
	outageMsMax: 0,
	promotionalEvidence: [],
};
