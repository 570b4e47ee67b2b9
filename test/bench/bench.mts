import { buildOnce } from '../../scripts/build/buildOnce.mjs';
import { printResult, type BenchResult } from './statistics.mts';

/** Loaded after the build: the benches measure what is shipped. */
const BENCHES: Readonly<Record<string, () => Promise<BenchResult>>> = {
	drain: async () => await (await import('./drain.mts')).drain(),
	faults: async () => await (await import('./faults.mts')).faults(),
	gate: async () => await (await import('./gate.mts')).gate(),
	import: async () => await (await import('./import.mts')).importBench(),
	log: async () => await (await import('./log.mts')).log(),
	optout: async () => await (await import('./optout.mts')).optout(),
	load: async () => await (await import('./load.mts')).load(),
	webhook: async () => await (await import('./webhook.mts')).webhook(),
	quickstart: async () => await (await import('./quickStart.mts')).quickStart(),
	report: async () => await (await import('./report.mts')).report(),
	segments: async () => await (await import('./segments.mts')).segments(),
};

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !(name in BENCHES));

if (unknown.length > 0) {
	console.error(`Unknown bench: ${unknown.join(', ')}. Known: ${Object.keys(BENCHES).join(', ')}.`);
	process.exitCode = 1;
} else {
	await buildOnce();
	for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
		const result = await BENCHES[name]?.();
		if (result === undefined) continue;
		if (isJson) console.log(JSON.stringify(result));
		else printResult(result);
	}
}
