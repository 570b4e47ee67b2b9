import {
	existsSync,
	globSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Writes a file only when it differs, and then by renaming: a running n8n or test that reads `dist`
 * never sees half a file.
 */
function writeChanged(root, target, { bytes, mode }) {
	const file = path.join(root, target);
	if (existsSync(file) && readFileSync(file).equals(bytes)) return;
	const unfinished = path.join(root, '.cache/build', `${process.pid}-${path.basename(target)}`);
	mkdirSync(path.dirname(unfinished), { recursive: true });
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(unfinished, bytes, { mode });
	renameSync(unfinished, file);
}

/** Makes `dist` hold exactly these files: `{ target, bytes, mode? }`. */
export function writeOutput(root, files) {
	for (const { target, bytes, mode = 0o644 } of files) {
		writeChanged(root, target, { bytes, mode });
	}
	const wanted = new Set(files.map(({ target }) => path.normalize(target)));
	for (const found of globSync('dist/**/*', { cwd: root, withFileTypes: true })) {
		const file = path.relative(root, path.join(found.parentPath, found.name));
		if (found.isFile() && !wanted.has(file)) rmSync(path.join(root, file), { force: true });
	}
}
