import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summarise, type BenchResult } from './statistics.mts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROBE = fileURLToPath(new URL('./eventLoopProbe.cjs', import.meta.url));
const LIMIT_MS = 100;

/** Holds of n8n's event loop while our nodes work, in two quick starts in real n8n. */
export async function quickStart(): Promise<BenchResult> {
	const folder = mkdtempSync(join(tmpdir(), 'story-outreach-bench-'));
	const report = join(folder, 'holds.jsonl');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(ROOT, 'scripts/start/start.mts'), '--check'],
		{
			cwd: ROOT,
			encoding: 'utf8',
			env: {
				...process.env,
				NODE_OPTIONS: `--require ${PROBE}`,
				STORY_OUTREACH_EVENT_LOOP_REPORT: report,
			},
		},
	);
	if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
	const holds = readFileSync(report, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { name: string; holdMs: number });
	rmSync(folder, { recursive: true, force: true });

	const byName = Map.groupBy(holds, ({ name }) => name);
	const figures = Object.fromEntries(
		[...byName].map(([name, calls]) => [
			`${name} (${calls.length} calls)`,
			{ ...summarise(calls.map(({ holdMs }) => holdMs)), unit: 'ms' },
		]),
	);
	const longest = Math.max(...holds.map(({ holdMs }) => holdMs));
	return {
		name: 'quickstart: longest hold of n8n’s event loop during each call of our nodes',
		figures,
		ratios: { 'longest hold / limit of 100 ms': longest / LIMIT_MS },
		notes: ['n8n’s own work in the same moments counts too, so these are upper bounds'],
	};
}
