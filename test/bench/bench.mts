import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faults } from './faults.mts';
import { gate } from './gate.mts';
import { load } from './load.mts';
import { quickStart } from './quickStart.mts';
import { printResult, type BenchResult } from './statistics.mts';

const BENCHES: Readonly<Record<string, () => Promise<BenchResult>>> = {
	faults,
	gate,
	load,
	quickstart: quickStart,
};

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !(name in BENCHES));

if (!existsSync(fileURLToPath(new URL('../../dist/shared/core.js', import.meta.url)))) {
	console.error('dist is missing: run "npm run build" first.');
	process.exitCode = 1;
} else if (unknown.length > 0) {
	console.error(`Unknown bench: ${unknown.join(', ')}. Known: ${Object.keys(BENCHES).join(', ')}.`);
	process.exitCode = 1;
} else {
	for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
		const result = await BENCHES[name]?.();
		if (result === undefined) continue;
		if (isJson) console.log(JSON.stringify(result));
		else printResult(result);
	}
}
