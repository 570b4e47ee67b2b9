import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { npm } from '../lib/npm.mjs';
import { packNodes } from '../start/nodesPackage.mts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PACKAGE_NAME = 'n8n-nodes-story-outreach';

/**
 * Runs in a process of its own, with n8n's modules where n8n has them: on NODE_PATH (facts/n8n.md
 * §1.6). Prints what was loaded as JSON.
 */
const LOAD = `
require('reflect-metadata');
const { PackageDirectoryLoader } = require('n8n-core');
(async () => {
	const loader = new PackageDirectoryLoader(process.argv[1]);
	await loader.loadAll();
	const heavy = Object.keys(require.cache).filter((file) => /shared.core[.]js$/.test(file));
	for (const { type } of Object.values(loader.nodeTypes)) {
		const { sourcePath } = loader.known.nodes[type.description.name];
		require(require('path').join(process.argv[1], sourcePath));
	}
	require(require('path').join(process.argv[1], 'dist/shared/core.js'));
	const copies = new Set(Object.keys(require.cache)
		.filter((file) => /node_modules.n8n-workflow.(?!node_modules)/.test(file))
		.map((file) => file.slice(0, file.lastIndexOf('n8n-workflow'))));
	console.log(JSON.stringify({
		nodes: Object.keys(loader.nodeTypes),
		credentials: Object.keys(loader.credentialTypes),
		loadedAtStart: heavy,
		copiesOfWorkflow: [...copies],
	}));
	process.exit(0);
})();
`;

interface Loaded {
	readonly nodes: string[];
	readonly credentials: string[];
	readonly loadedAtStart: string[];
	readonly copiesOfWorkflow: string[];
}

function loadPackage(folder: string): Loaded {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', LOAD, folder], {
		encoding: 'utf8',
		env: { ...process.env, NODE_PATH: path.join(ROOT, 'node_modules') },
	});
	if (status !== 0) throw new Error(`The package could not be loaded:\n${stderr}`);
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

function faultsOf(loaded: Loaded, installed: string): string[] {
	const faults: string[] = [];
	if (loaded.nodes.length === 0) faults.push('no node was loaded');
	if (loaded.copiesOfWorkflow.length !== 1) {
		faults.push(
			`n8n-workflow is loaded from ${loaded.copiesOfWorkflow.join(' and ') || 'nowhere'}`,
		);
	}
	if (loaded.loadedAtStart.length > 0) faults.push('loading the nodes loads the heavy part too');
	if (existsSync(path.join(installed, '../n8n-workflow'))) {
		faults.push('the installation brought an n8n-workflow of its own');
	}
	return faults;
}

/** Installs the packed tarball as users are told to, and loads it with n8n's own loader. */
async function main(): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'story-outreach-package-'));
	try {
		writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
		const tarball = await packNodes(ROOT, folder);
		await npm(['install', '--omit=peer', '--ignore-scripts', '--no-audit', '--no-fund', tarball], {
			cwd: folder,
		});
		const installed = path.join(folder, 'node_modules', PACKAGE_NAME);
		const loaded = loadPackage(installed);
		const faults = faultsOf(loaded, installed);
		console.log(`nodes: ${loaded.nodes.join(', ')}`);
		console.log(`credentials: ${loaded.credentials.join(', ')}`);
		console.log(`n8n-workflow: ${loaded.copiesOfWorkflow.join(', ')}`);
		for (const fault of faults) console.error(`✘ ${fault}`);
		process.exitCode = faults.length === 0 ? 0 : 1;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

await main();
