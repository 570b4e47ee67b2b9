import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as Core from '../../core/index.ts';
import { hashEveryEntry } from './baselines/hashEveryEntry.mts';
import { existsSync } from 'node:fs';
import { core, meetPeople, openBenchLedger, type BenchLedger } from './ledgerForBench.mts';
import { summarise, type BenchResult } from './statistics.mts';

const ENTRIES = Number(process.env.BENCH_LOG_ENTRIES ?? 1_000_000);
/** A log that stays: writing a million entries takes minutes, which a quiet moment need not wait for. */
const KEPT_FILE = process.env.BENCH_LOG_FILE;
const PEOPLE = 100;
const BATCH = 500;
const PAIRS = 3;
const MS_PER_NS = 1e-6;

async function openLog(): Promise<BenchLedger> {
	if (KEPT_FILE === undefined) return await openBenchLedger();
	const isNew = !existsSync(KEPT_FILE);
	const config = { store: 'sqlite', purpose: 'practice', file: KEPT_FILE } as const;
	const ledger = await core.openLedger(config);
	if (isNew) console.log(`The log is kept in ${KEPT_FILE}`);
	return { ledger, file: KEPT_FILE, dispose: async () => await ledger.close() };
}

/** Up to the wanted size; answers choices a second, batch by batch. */
async function fill(ledger: Core.Ledger): Promise<number[]> {
	const people = await meetPeople(ledger, PEOPLE);
	const rates: number[] = [];
	for (let { sequence: written } = await ledger.readHead(); written < ENTRIES; written += BATCH) {
		const records = Array.from({ length: BATCH }, (_, index) =>
			aConsent(people[(written + index) % PEOPLE] ?? ''),
		);
		const startedAt = performance.now();
		await ledger.recordConsents(records);
		rates.push(BATCH / ((performance.now() - startedAt) / 1000));
	}
	return rates;
}

/** Choices written in batches, then the whole log checked, against one hash for every stored entry. */
export async function log(): Promise<BenchResult> {
	const bench = await openLog();
	const rates = await fill(bench.ledger);
	const ours: number[] = [];
	const baseline: number[] = [];
	const others: number[] = [];
	const holds: number[] = [];
	for (let pair = 0; pair < PAIRS; pair += 1) {
		baseline.push(secondsOf(() => hashEveryEntry(bench.file)));
		// The baseline held this thread; that is none of the check's doing.
		await new Promise((resolve) => setTimeout(resolve, 50));
		const loop = monitorEventLoopDelay({ resolution: 1 });
		loop.enable();
		const startedAt = performance.now();
		const checking = bench.ledger.checkLog();
		others.push(await slowestAnswer(bench.ledger, checking));
		const check = await checking;
		ours.push((performance.now() - startedAt) / 1000);
		loop.disable();
		holds.push(loop.max * MS_PER_NS);
		if (check.kind !== 'intact') throw new Error(check.finding);
		if (check.entries !== ENTRIES) throw new Error(`${check.entries} entries were checked`);
	}
	await bench.dispose();

	const [check, hashed] = [summarise(ours), summarise(baseline)];
	return {
		name: `log: ${ENTRIES} entries, SQLite`,
		figures: {
			...(rates.length === 0
				? {}
				: { 'choices written in batches': { ...summarise(rates), unit: '/s' } }),
			'Check the Log': { ...check, unit: 's' },
			'one SHA-256 for every stored entry': { ...hashed, unit: 's' },
			'slowest other question meanwhile': { ...summarise(others), unit: 'ms' },
			'longest hold of the main thread': { ...summarise(holds), unit: 'ms' },
		},
		ratios: { 'check / one hash for each': check.median / hashed.median },
		notes: [
			`batches of ${BATCH}, synchronous=FULL, through the thread of the database`,
			`${PAIRS} interleaved pairs; the check also compares every choice with its entry`,
		],
	};
}

function secondsOf(work: () => number): number {
	const startedAt = performance.now();
	if (work() !== ENTRIES) throw new Error('Not every entry was hashed');
	return (performance.now() - startedAt) / 1000;
}

/** Somebody else asks something all the time; how long they wait at most, in milliseconds. */
async function slowestAnswer(ledger: Core.Ledger, checking: Promise<unknown>): Promise<number> {
	let isRunning = true;
	void checking.finally(() => {
		isRunning = false;
	});
	let slowestMs = 0;
	while (isRunning) {
		const startedAt = performance.now();
		await ledger.readHead();
		slowestMs = Math.max(slowestMs, performance.now() - startedAt);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return slowestMs;
}

const aConsent = (personId: string): Core.ConsentRecordInput => ({
	personId,
	choice: 'granted',
	purpose: 'promotional',
	channel: 'instagramDm',
	strength: 'ownWordsWithMessageId',
	method: 'reply',
	legalBasis: 'consent',
	noticeText: 'Reply YES to get our offers here, at most one message a week. STOP ends it.',
	noticeVersion: '3',
	ownWords: 'yes please',
	messageId: 'aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlE',
	occurredAt: new Date(),
	language: 'en',
});
