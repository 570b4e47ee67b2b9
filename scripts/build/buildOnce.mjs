import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { withLock } from '../lib/lock.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STATE = path.join(ROOT, '.cache/build');
const STAMP = path.join(STATE, 'built');
const INPUTS = [
	'{cli,core,nodes,credentials,sandbox,workflows}/**/*',
	'scripts/build/*',
	'gulpfile.js',
	'package-lock.json',
];

/** Names, sizes and times of all that the build reads. */
function fingerprint() {
	const hash = createHash('sha256');
	for (const file of INPUTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()) {
		const { mtimeMs, size } = statSync(path.join(ROOT, file));
		hash.update(`${file} ${mtimeMs} ${size}\n`);
	}
	return hash.digest('hex');
}

function isBuilt() {
	return (
		existsSync(path.join(ROOT, 'dist')) &&
		existsSync(STAMP) &&
		readFileSync(STAMP, 'utf8') === fingerprint()
	);
}

function runGulp() {
	const gulp = path.join(ROOT, 'node_modules/gulp/bin/gulp.js');
	const { status, stdout, stderr } = spawnSync(process.execPath, [gulp, 'build'], {
		cwd: ROOT,
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`The build did not succeed:\n${stdout}${stderr}`);
}

/** Builds `dist` unless it is up to date; two processes that ask at once build it once. */
export async function buildOnce() {
	if (isBuilt()) return;
	await withLock(path.join(STATE, 'lock'), () => {
		if (isBuilt()) return;
		const before = fingerprint();
		runGulp();
		writeFileSync(STAMP, before);
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildOnce();
