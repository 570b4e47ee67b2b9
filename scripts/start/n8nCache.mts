import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

import { withLock } from '../lib/lock.mjs';
import { npm } from '../lib/npm.mjs';
import { step } from '../lib/progress.mjs';

/** The versions that the nodes are developed against; see devDependencies in package.json. */
const N8N_VERSION = '2.41.1';
const NODE_VERSION = '24.21.0';

const MANIFEST = {
	name: 'story-outreach-practice-n8n',
	private: true,
	dependencies: { n8n: N8N_VERSION, node: NODE_VERSION },
};

export interface N8nInstallation {
	readonly node: string;
	readonly script: string;
	readonly folder: string;
}

function cacheFolder(): string {
	const caches = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
	return path.join(caches, 'story-outreach', `n8n-${N8N_VERSION}`);
}

async function install(folder: string): Promise<void> {
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify(MANIFEST, null, '\t'));
	await step(`Install n8n ${N8N_VERSION} (about 6 minutes and 3 GB, only the first time)`, (show) =>
		npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, onLine: show }),
	);
	await step("Build n8n's own database driver (about 2 minutes, only the first time)", (show) =>
		npm(['rebuild', 'sqlite3', 'node', '--ignore-scripts=false'], { cwd: folder, onLine: show }),
	);
}

/**
 * n8n as its users have it, outside the checkout, so that every checkout shares it. The marker is
 * written last: without it a former install was interrupted, and npm repairs it in place.
 */
export async function provideN8n(): Promise<N8nInstallation> {
	const folder = cacheFolder();
	const modules = path.join(folder, 'node_modules');
	const installation = {
		folder,
		node: path.join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node'),
		script: path.join(modules, 'n8n/bin/n8n'),
	};
	const marker = path.join(folder, '.complete');
	const isComplete = () =>
		existsSync(marker) && existsSync(installation.node) && existsSync(installation.script);
	if (isComplete()) return installation;

	mkdirSync(folder, { recursive: true });
	await withLock(
		path.join(folder, '.lock'),
		async () => {
			if (isComplete()) return;
			rmSync(marker, { force: true });
			await install(folder);
			writeFileSync(marker, `${new Date().toISOString()}\n`);
		},
		() => console.log('… Waiting for another process that installs n8n'),
	);
	return installation;
}
