import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Two n8n on one folder would damage its database. */
interface Holder {
	readonly pid: number;
	readonly n8nPid: number | null;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** Linux tells what a process is; a number may belong to another program by now. */
function isOurN8n(pid: number): boolean {
	const commandLine = `/proc/${pid}/cmdline`;
	return (
		isAlive(pid) &&
		existsSync(commandLine) &&
		readFileSync(commandLine, 'utf8').includes(path.join('n8n', 'bin', 'n8n'))
	);
}

export interface Hold {
	noteN8n(pid: number): void;
	release(): void;
}

/**
 * Takes the folder for this process. An n8n left over from a start that was killed is ended first.
 *
 * @throws Error when another start uses the folder.
 */
export function holdWorkFolder(folder: string): Hold {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = path.join(folder, 'holder.json');
	if (existsSync(file)) {
		const { pid, n8nPid }: Holder = JSON.parse(readFileSync(file, 'utf8'));
		if (isAlive(pid)) {
			throw new Error(
				`Practice is running already (process ${pid}). Stop it there with Ctrl-C first.`,
			);
		}
		if (n8nPid !== null && isOurN8n(n8nPid)) process.kill(n8nPid, 'SIGKILL');
	}
	const write = (n8nPid: number | null): void => {
		const holder: Holder = { pid: process.pid, n8nPid };
		writeFileSync(file, JSON.stringify(holder));
	};
	write(null);
	return { noteN8n: write, release: () => rmSync(file, { force: true }) };
}
