import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { npm } from '../lib/npm.mjs';

const PACKAGE_NAME = 'n8n-nodes-story-outreach';

/** Names and bytes of all that the package ships. */
function contentDigest(root: string): string {
	const hash = createHash('sha256');
	const built = globSync('dist/**/*', { cwd: root, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	for (const file of [path.join(root, 'package.json'), ...built.sort()]) {
		hash.update(`${path.relative(root, file)}\n`).update(readFileSync(file));
	}
	return hash.digest('hex');
}

/** Packs the project as npm would publish it; answers the tarball's path. */
export async function packNodes(root: string, folder: string): Promise<string> {
	mkdirSync(folder, { recursive: true });
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
	const packed: Array<{ filename: string }> = Object.values(
		JSON.parse(await npm(args, { cwd: root })),
	);
	const [tarball] = packed;
	if (!tarball) throw new Error('npm packed nothing.');
	return path.join(folder, tarball.filename);
}

/**
 * Installs a tarball where n8n keeps community packages. `--omit=peer`: the nodes must meet n8n's own
 * n8n-workflow, never a second copy. `--legacy-peer-deps`: without it npm first asks the registry for
 * everything that the omitted one would need, which takes longer than all the rest.
 */
export async function installTarball(tarball: string, packagesFolder: string): Promise<void> {
	// An older tarball of the same version would otherwise count as installed.
	rmSync(packagesFolder, { recursive: true, force: true });
	mkdirSync(packagesFolder, { recursive: true });
	const manifest = { name: 'installed-nodes', private: true, dependencies: {} };
	writeFileSync(path.join(packagesFolder, 'package.json'), JSON.stringify(manifest));
	const options = [
		'--omit=peer',
		'--legacy-peer-deps',
		'--ignore-scripts',
		'--no-audit',
		'--no-fund',
	];
	await npm(['install', ...options, tarball], { cwd: packagesFolder });
}

/** Leaves the nodes of this checkout installed in n8n; does nothing if they are. */
export async function provideNodes(root: string, packagesFolder: string): Promise<void> {
	const digest = contentDigest(root);
	const marker = path.join(packagesFolder, '.installed');
	const installed = path.join(packagesFolder, 'node_modules', PACKAGE_NAME, 'package.json');
	const isCurrent =
		existsSync(installed) && existsSync(marker) && readFileSync(marker, 'utf8') === digest;
	if (isCurrent) return;

	const tarball = await packNodes(root, path.join(packagesFolder, '../package'));
	await installTarball(tarball, packagesFolder);
	writeFileSync(marker, digest);
}
