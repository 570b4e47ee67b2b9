import path from 'node:path';

import { build } from 'esbuild';

/** `n8n-workflow` must be n8n's own copy: its classes are compared with `instanceof`. */
const EXTERNAL = ['n8n-workflow', 'pg-native'];

/**
 * Every import that leads into `core/` becomes a `require` of the one shared file, so that nodes share
 * its state (open ledgers) and n8n's start does not parse the libraries in it.
 */
function sharedCore(root, target) {
	const core = path.join(root, 'core');
	const sharedFile = path.join(root, 'dist/shared/core.js');
	const fromTarget = path.relative(path.dirname(path.join(root, target)), sharedFile);
	return {
		name: 'shared-core',
		setup(pluginBuild) {
			pluginBuild.onResolve({ filter: /^\./ }, ({ path: request, resolveDir }) => {
				const resolved = path.resolve(resolveDir, request);
				const isInCore = resolved === core || resolved.startsWith(core + path.sep);
				return isInCore ? { path: fromTarget, external: true } : null;
			});
		},
	};
}

/** Bundles one entry in memory; answers its bytes. */
export async function bundle(root, { source, target, isThin, isProgram }) {
	const result = await build({
		absWorkingDir: root,
		entryPoints: [source],
		outfile: path.join(root, target),
		bundle: true,
		write: false,
		platform: 'node',
		format: 'cjs',
		target: 'node22',
		keepNames: true,
		charset: 'utf8',
		legalComments: 'none',
		banner: isProgram ? { js: '#!/usr/bin/env node' } : {},
		external: EXTERNAL,
		// As `require`, a lazy import also works where the host runs CommonJS in a vm (jest).
		supported: { 'dynamic-import': false },
		plugins: isThin ? [sharedCore(root, target)] : [],
		logLevel: 'warning',
	});
	return Buffer.from(result.outputFiles[0].contents);
}
