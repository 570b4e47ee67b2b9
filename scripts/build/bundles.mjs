import { globSync } from 'node:fs';
import path from 'node:path';

/**
 * What the build makes of which source. The shared files carry the product and its libraries; node
 * and credential files stay thin, because n8n loads every one of them at its start.
 */
const SHARED_FILES = [
	{ source: 'core/index.ts', target: 'dist/shared/core.js' },
	{ source: 'core/ledger/host/ledgerWorker.ts', target: 'dist/shared/ledger-worker.js' },
	{ source: 'core/ledger/host/workbookWorker.ts', target: 'dist/shared/workbook-worker.js' },
	{ source: 'core/ledger/host/drawingWorker.ts', target: 'dist/shared/drawing-worker.js' },
	{ source: 'sandbox/server.ts', target: 'dist/shared/practice.js' },
	{ source: 'cli/cli.ts', target: 'dist/shared/cli.js', isProgram: true },
];

const COPIED = [
	'nodes/**/*.{svg,png}',
	'nodes/**/*.node.json',
	'nodes/**/__schema__/**/*.json',
	'credentials/**/*.{svg,png}',
	'workflows/**/*.json',
];

const inRoot = (root, pattern) => globSync(pattern, { cwd: root }).sort();

/** One entry a bundle: `source` and `target` relative to the checkout, `isThin` for n8n's files. */
export function listBundles(root) {
	const thin = [
		...inRoot(root, 'nodes/**/*.node.ts'),
		...inRoot(root, 'credentials/*.credentials.ts'),
	];
	return [
		...SHARED_FILES.map((bundle) => ({ ...bundle, isThin: false })),
		...thin.map((source) => ({
			source,
			target: path.join('dist', source.replace(/\.ts$/, '.js')),
			isThin: true,
		})),
	];
}

export function listCopies(root) {
	return COPIED.flatMap((pattern) => inRoot(root, pattern)).map((source) => ({
		source,
		target: path.join('dist', source),
	}));
}
