import { randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/**
 * The one file that stays of a client, beside the folder that is deleted. It is on disk before the first
 * file goes, so that nobody who comes in between begins the client anew.
 */
export function gravestoneFile(databaseFile: string): string {
	const folder = dirname(databaseFile);
	const name = basename(databaseFile, extname(databaseFile));
	return join(dirname(folder), `${basename(folder)}.${name}.closed.json`);
}

/** The closing certificate, or null where the client was not closed. */
export function readGravestone(databaseFile: string): string | null {
	const file = gravestoneFile(databaseFile);
	return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Whole or not at all, whoever else writes the same at the same moment. */
export function writeGravestone(databaseFile: string, certificate: string): void {
	const file = gravestoneFile(databaseFile);
	if (existsSync(file)) return;
	// In the folder that goes, so that one that a crash leaves goes with it.
	const draft = join(dirname(databaseFile), `${DRAFT}${randomBytes(6).toString('hex')}`);
	try {
		writeFileSync(draft, certificate, { mode: 0o600, flush: true });
		renameSync(draft, file);
	} catch (error) {
		// Another process was faster, and cleared up.
		if (!existsSync(file)) throw error;
	}
	flushFolder(dirname(file));
}

const DRAFT = 'closing.draft.';

/** A name that was written must not be lost with the power; Windows does that by itself. */
function flushFolder(folder: string): void {
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** Where another process has a file open, Windows lets it go only once that has noticed the end. */
const PATIENT = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/**
 * Safe to repeat, and to do in several processes at once. The key goes only with the last database in
 * the folder: a client may have one for practice beside its real one.
 */
export function removeDatabaseFiles(databaseFile: string): void {
	for (const ending of ['-wal', '-shm', '-journal', ''])
		rmSync(`${databaseFile}${ending}`, PATIENT);
	const folder = dirname(databaseFile);
	try {
		removeNamed(folder, (name) => name.startsWith(DRAFT));
		if (readdirSync(folder).some((name) => name.endsWith('.sqlite'))) return;
		removeNamed(folder, (name) => /^identity\.key(\.|$)/.test(name));
		if (readdirSync(folder).length === 0) rmdirSync(folder);
	} catch (error) {
		if (!isSharedWork(error)) throw error;
	}
}

/** Another process removed the folder first, or is just about to put something into it and to remove it. */
const isSharedWork = (error: unknown): boolean =>
	typeof error === 'object' &&
	error !== null &&
	'code' in error &&
	(error.code === 'ENOENT' || error.code === 'ENOTEMPTY');

function removeNamed(folder: string, isMeant: (name: string) => boolean): void {
	for (const name of readdirSync(folder).filter(isMeant)) rmSync(join(folder, name), PATIENT);
}
