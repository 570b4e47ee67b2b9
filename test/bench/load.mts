import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CORE_FILE } from './ledgerForBench.mts';
import { summarise, type BenchResult } from './statistics.mts';

const RUNS = 9;
const NODE_FILE = fileURLToPath(
	new URL('../../dist/nodes/InstagramOutreach/InstagramOutreach.node.js', import.meta.url),
);

/** What loading costs a fresh n8n process: the thin node file, and the shared part on first use. */
export async function load(): Promise<BenchResult> {
	const [nodeFile, shared, workflow]: [number[], number[], number[]] = [[], [], []];
	for (let run = 0; run < RUNS; run += 1) {
		workflow.push(requireMs('n8n-workflow', []));
		nodeFile.push(requireMs(NODE_FILE, ['n8n-workflow']));
		shared.push(requireMs(CORE_FILE, ['n8n-workflow']));
	}
	const figures = [nodeFile, shared, workflow].map(summarise);
	const [nodeFigure, sharedFigure, workflowFigure] = figures;
	if (!nodeFigure || !sharedFigure || !workflowFigure) throw new Error('no figures');
	return {
		name: 'load: require() in a fresh process',
		figures: {
			'node file, n8n-workflow loaded': { ...nodeFigure, unit: 'ms' },
			'shared core on first use': { ...sharedFigure, unit: 'ms' },
			'n8n-workflow itself (baseline)': { ...workflowFigure, unit: 'ms' },
		},
		ratios: {
			'node file / n8n-workflow': nodeFigure.median / workflowFigure.median,
			'shared core / n8n-workflow': sharedFigure.median / workflowFigure.median,
		},
		notes: [`${RUNS} interleaved runs, file cache warm`],
	};
}

function requireMs(module: string, before: readonly string[]): number {
	const script = `
		for (const name of ${JSON.stringify(before)}) require(name);
		const startedAt = performance.now();
		require(${JSON.stringify(module)});
		process.stdout.write(String(performance.now() - startedAt));
		process.exit(0);`;
	const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], {
		encoding: 'utf8',
		cwd: fileURLToPath(new URL('../..', import.meta.url)),
	});
	if (status !== 0) throw new Error(stderr);
	return Number(stdout);
}
