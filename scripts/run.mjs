import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { bootstrap, installedNode } from './bootstrap/bootstrap.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const JEST = 'node_modules/jest/bin/jest.js';

/** `--selectProjects` takes every word behind it, so the user's patterns go in front. */
const jest =
	(project, ...options) =>
	(args) => [JEST, ...args, ...options, '--selectProjects', project];

/** The tests on whose way the pictures of the README are taken. */
const PICTURED = ['test/e2e/quickStartInEditor', 'test/e2e/eachNode'];

const COMMANDS = {
	/** Only what every command does first. */
	setup: () => [],
	start: (args) => ['scripts/start/start.mts', ...args],
	test: jest('fast'),
	e2e: jest('e2e', '--runInBand'),
	screenshots: () => jest('e2e', '--runInBand')(PICTURED),
	long: jest('long', '--runInBand'),
	bench: (args) => ['test/bench/bench.mts', ...args],
};

/** Jest builds by itself, in its global set-up. */
const NEEDS_BUILD = new Set(['bench']);
const IS_TIMED = new Set(['e2e', 'long', 'screenshots']);
const SETTINGS = { screenshots: { STORY_OUTREACH_SCREENSHOTS: 'docs' } };

/** On Ctrl-C the terminal tells the child too; it stops in order, and this process waits for it. */
function runOnInstalledNode(args, settings = {}) {
	const node = installedNode(ROOT);
	const folders = [path.join(ROOT, 'node_modules/.bin'), process.env.PATH];
	const child = spawn(node, args, {
		cwd: ROOT,
		stdio: 'inherit',
		env: { ...process.env, ...settings, PATH: folders.join(path.delimiter) },
	});
	const passOn = () => child.kill('SIGTERM');
	process.on('SIGTERM', passOn);
	child.on('exit', () => process.off('SIGTERM', passOn));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (code, signal) => resolve(signal ? 1 : code));
	});
}

async function main([name, ...args]) {
	const command = COMMANDS[name];
	if (!command) throw new Error(`Unknown command. Known: ${Object.keys(COMMANDS).join(', ')}.`);
	await bootstrap(ROOT);
	if (name === 'setup') return 0;
	process.on('SIGINT', () => {});
	if (NEEDS_BUILD.has(name)) await runOnInstalledNode(['scripts/build/buildOnce.mjs']);
	const startedAt = performance.now();
	const exitCode = await runOnInstalledNode(command(args), SETTINGS[name]);
	if (IS_TIMED.has(name)) {
		console.log(`${name}: ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes`);
	}
	return exitCode;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
