import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import { withLock } from '../lib/lock.mjs';
import { npm } from '../lib/npm.mjs';
import { step } from '../lib/progress.mjs';
import { arePostgresLibrariesLinked, linkPostgresLibraries } from './postgresLibraries.mjs';

const LEAST_NODE_MAJOR = 20;

const modifiedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** npm writes this file last, so an interrupted install has none. */
const installedLock = (root) => path.join(root, 'node_modules/.package-lock.json');

const areDependenciesCurrent = (root) =>
	modifiedAt(installedLock(root)) >= modifiedAt(path.join(root, 'package-lock.json')) &&
	existsSync(installedLock(root));

/** Node 24, which n8n 2.41 needs, whatever the machine has. */
export const installedNode = (root) =>
	path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

function checkNode() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major >= LEAST_NODE_MAJOR) return;
	throw new Error(
		`Node ${LEAST_NODE_MAJOR} or newer is needed to begin; this is ${process.version}. ` +
			'Get it from https://nodejs.org and try again.',
	);
}

/**
 * Not `npm ci`: that one refuses a lock file which lacks the programs of other platforms, and not
 * every registry has all of them. `--no-save` leaves the lock file as it is.
 */
async function install(root) {
	await step('Install what the project needs (about 2 minutes the first time)', (show) =>
		npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
			cwd: root,
			onLine: show,
		}),
	);
}

async function installNode(root) {
	await step('Install Node 24', async () => {
		await npm(['rebuild', 'node', '--ignore-scripts=false'], { cwd: root });
		if (!existsSync(installedNode(root)))
			throw new Error('The Node 24 package has no program in it.');
	});
}

/** Leaves a checkout with everything that `npm start`, the tests and the build need. */
export async function bootstrap(root) {
	checkNode();
	const isReady = () =>
		areDependenciesCurrent(root) &&
		existsSync(installedNode(root)) &&
		arePostgresLibrariesLinked(root);
	if (isReady()) return;
	await withLock(path.join(root, '.cache/bootstrap.lock'), async () => {
		if (!areDependenciesCurrent(root)) await install(root);
		if (!existsSync(installedNode(root))) await installNode(root);
		linkPostgresLibraries(root);
	});
}
