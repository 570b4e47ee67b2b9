import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 100;

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

function readOwner(file) {
	try {
		return Number(readFileSync(file, 'utf8'));
	} catch {
		return 0;
	}
}

function tryTake(file) {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		const owner = readOwner(file);
		// A process that was killed leaves its lock behind.
		if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true });
		return false;
	}
}

/** Runs `work` while no other process of this machine runs under the same lock file. */
export async function withLock(file, work, onWait = () => {}) {
	mkdirSync(path.dirname(file), { recursive: true });
	for (let attempt = 0; !tryTake(file); attempt++) {
		if (attempt === 1) onWait();
		await pause(POLL_MS);
	}
	try {
		return await work();
	} finally {
		rmSync(file, { force: true });
	}
}
