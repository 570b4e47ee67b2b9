import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeOnThisThread } from './baselines/mainThreadWriter.mts';
import { aCandidate, meetPeople, openBenchLedger, POLICY } from './ledgerForBench.mts';
import { summarise, type BenchResult } from './statistics.mts';

const PAIRS = 7;
const HOLD_MS = 2000;
const LOCK_HOLDER = fileURLToPath(new URL('./lockHolder.mts', import.meta.url));

/**
 * How long the event loop of this process is held while another process holds the write lock for two
 * seconds: once with our ledger, once with a writer on the main thread.
 */
export async function faults(): Promise<BenchResult> {
	const bench = await openBenchLedger();
	const people = await meetPeople(bench.ledger, PAIRS);
	const ours: number[] = [];
	const baseline: number[] = [];
	const waits: number[] = [];
	for (const [index, personId] of people.entries()) {
		ours.push(
			await longestHold(bench.file, async () => {
				const startedAt = performance.now();
				await bench.ledger.reserve(aCandidate(personId, index), POLICY, 0);
				waits.push(performance.now() - startedAt);
			}),
		);
		baseline.push(await longestHold(bench.file, async () => writeOnThisThread(bench.file)));
	}
	await bench.dispose();

	const [ourHold, baselineHold] = [summarise(ours), summarise(baseline)];
	return {
		name: 'faults: another process holds the write lock for 2 s',
		figures: {
			'longest hold of the event loop, our ledger': { ...ourHold, unit: 'ms' },
			'longest hold, writer on the main thread': { ...baselineHold, unit: 'ms' },
			'time until our reservation was made': { ...summarise(waits), unit: 'ms' },
		},
		ratios: { 'our hold / baseline': ourHold.median / baselineHold.median },
		notes: [`${PAIRS} interleaved pairs, synchronous=FULL, limit for our hold: 100 ms`],
	};
}

async function longestHold(file: string, work: () => Promise<void>): Promise<number> {
	const holder = spawn(process.execPath, [LOCK_HOLDER, file, String(HOLD_MS)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(holder, 'exit');
	await once(holder.stdout, 'data');
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	await sleep(20);
	await work();
	await sleep(20);
	delay.disable();
	await ended;
	return delay.max / 1e6;
}
