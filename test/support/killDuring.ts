import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LedgerConfig } from '../../core/ledger/config';
import type { Ledger } from '../../core/ledger/ledger';

const PROCESS_FILE = join(__dirname, 'ledgerProcess.mjs');

/**
 * Runs calls of one method in a process of its own and kills it so long after one of them began.
 * @returns whether it was killed, and how many calls had ended before.
 */
export async function killDuring(job: {
	config: LedgerConfig;
	method: keyof Ledger;
	calls: ReadonlyArray<readonly unknown[]>;
	afterMs: number;
	/** So many calls may end before the time begins to run; none when absent. */
	afterDone?: number;
	/** Beside those of this process: jest keeps a copy of its own of these. */
	env?: Readonly<Record<string, string>>;
}): Promise<{ wasKilled: boolean; done: number }> {
	const { afterMs, afterDone = 0, env, ...given } = job;
	const child = spawn(process.execPath, [PROCESS_FILE, JSON.stringify(given)], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ...env },
	});
	const ended = new Promise<NodeJS.Signals | null>((resolve) =>
		child.once('exit', (_code, signal) => resolve(signal)),
	);
	let done = 0;
	let isTimed = false;
	for await (const line of createInterface({ input: child.stdout })) {
		if (line === 'done') done += 1;
		if (line === 'calling' && done >= afterDone && !isTimed) {
			isTimed = true;
			setTimeout(() => child.kill('SIGKILL'), afterMs);
		}
	}
	return { wasKilled: (await ended) === 'SIGKILL', done };
}
