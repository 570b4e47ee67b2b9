import { spawn } from 'node:child_process';
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const ROOT = path.resolve(__dirname, '../../..');
const STATE = path.join(ROOT, '.cache/e2e');
const RECORD = path.join(STATE, 'practice.json');
const LOG = path.join(STATE, 'practice.log');
/** The first start on a computer installs n8n. */
export const START_TIMEOUT_MS = 25 * 60_000;
const STOP_TIMEOUT_MS = 60_000;
const POLL_MS = 250;

/** What `npm start` prints, and where it runs. */
export interface Practice {
	readonly address: string;
	readonly email: string;
	readonly password: string;
	readonly instagramAddress: string;
	readonly folder: string;
	readonly pid: number;
}

/** For people who write tests: n8n stays up between two runs, with the nodes that it started with. */
export const isKept = (): boolean => process.env.STORY_OUTREACH_KEEP_PRACTICE === '1';

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
};

const readRecord = (): Practice | null =>
	existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : null;

/**
 * One `npm start` on a folder of its own for all test files: it takes half a minute, and no file may
 * rest on what another one left. The first file that asks starts it; `stopPractice` ends it.
 */
export async function sharedPractice(): Promise<Practice> {
	const running = readRecord();
	if (running !== null && isAlive(running.pid)) return running;

	const practice = await start();
	writeFileSync(RECORD, JSON.stringify(practice));
	return practice;
}

async function start(): Promise<Practice> {
	const folder = path.join(STATE, 'practice');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(STATE, { recursive: true });
	const log = openSync(LOG, 'w');
	const child = spawn(
		process.execPath,
		[path.join(ROOT, 'scripts/run.mjs'), 'start', '--folder', folder],
		{ cwd: ROOT, stdio: ['ignore', log, log] },
	);
	closeSync(log);
	const { pid } = child;
	if (pid === undefined) throw new Error('npm start could not be started.');

	const output = await untilReady(() => child.exitCode !== null || child.signalCode !== null);
	const printed = (pattern: RegExp): string => pattern.exec(output)?.[1] ?? '';
	return {
		address: printed(/^ *n8n +(\S+)$/m),
		email: printed(/^ *E-mail +(\S+)$/m),
		password: printed(/^ *Password +(\S+)$/m),
		instagramAddress: printed(/practice Instagram runs at (\S+);/),
		folder,
		pid,
	};
}

/** Passes on what it prints, so that nobody takes the wait for the end. */
async function untilReady(hasEnded: () => boolean): Promise<string> {
	const giveUpAt = performance.now() + START_TIMEOUT_MS;
	let shown = 0;
	for (;;) {
		const output = readFileSync(LOG, 'utf8');
		process.stdout.write(output.slice(shown));
		shown = output.length;
		if (output.includes('Press Ctrl-C to stop')) return output;
		if (hasEnded()) throw new Error(`npm start ended:\n${output}`);
		if (performance.now() > giveUpAt) throw new Error(`No login yet:\n${output}`);
		await pause(POLL_MS);
	}
}

export async function stopPractice(): Promise<void> {
	const running = readRecord();
	if (running === null) return;
	rmSync(RECORD, { force: true });
	if (isAlive(running.pid)) process.kill(running.pid, 'SIGTERM');
	const giveUpAt = performance.now() + STOP_TIMEOUT_MS;
	while (isAlive(running.pid) && performance.now() < giveUpAt) await pause(POLL_MS);
	rmSync(running.folder, { recursive: true, force: true });
}
