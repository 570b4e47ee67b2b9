const { readFileSync, rmSync } = require('node:fs');
const path = require('node:path');

const ROOT = __dirname;
const BUDGET_BYTES = 8 * 1024 * 1024;

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

function printSizes(files) {
	const scripts = files.filter(({ target }) => target.endsWith('.js'));
	for (const { target, bytes } of scripts) {
		console.log(`  ${kilobytes(bytes.length).padStart(10)}  ${target}`);
	}
	const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
	console.log(`  ${kilobytes(total).padStart(10)}  dist, ${files.length} files`);
	if (total > BUDGET_BYTES) {
		throw new Error(`dist is ${kilobytes(total)}; the budget is ${kilobytes(BUDGET_BYTES)}`);
	}
}

/** Bundles core, practice server, nodes and credentials into `dist` and copies what n8n reads as is. */
async function build() {
	const { listBundles, listCopies } = await import('./scripts/build/bundles.mjs');
	const { bundle } = await import('./scripts/build/bundle.mjs');
	const { writeOutput } = await import('./scripts/build/output.mjs');

	const bundled = await Promise.all(
		listBundles(ROOT).map(async (entry) => ({
			target: entry.target,
			bytes: await bundle(ROOT, entry),
			mode: entry.isProgram ? 0o755 : 0o644,
		})),
	);
	const copied = listCopies(ROOT).map(({ source, target }) => ({
		target,
		bytes: readFileSync(path.join(ROOT, source)),
	}));
	const files = [...bundled, ...copied];
	writeOutput(ROOT, files);
	printSizes(files);
}

async function clean() {
	for (const folder of ['dist', '.cache/build']) {
		rmSync(path.join(ROOT, folder), { recursive: true, force: true });
	}
}

module.exports = { build, clean, default: build };
