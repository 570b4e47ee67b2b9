import { join } from 'node:path';
import { parseLedgerConfig, type LedgerConfig } from '../config';
import type { Ledger } from '../ledger';
import { createRemoteLedger, type RemoteCall } from './createRemoteLedger';
import { isReportMethod, type ThreadRole } from './protocol';
import { startThread, type LedgerThread } from './startThread';

/** The build puts the thread's code beside this module. */
const WORKER_FILE = join(__dirname, 'ledger-worker.js');

/**
 * Opens the ledger in a thread of its own: neither a lock that another process holds nor long work
 * ever stops n8n's event loop (DESIGN §5 Threads). Reports have a second one, so that counting a
 * million rows holds up no message.
 * @throws UserFacingError when the store cannot be used.
 */
export async function openLedger(
	config: LedgerConfig,
	host: { readonly workerFile?: string; readonly onEnded?: () => void } = {},
): Promise<Ledger> {
	const parsed = parseLedgerConfig(config);
	const start = (role: ThreadRole, onEnded: () => void): LedgerThread =>
		startThread(host.workerFile ?? WORKER_FILE, { role, config: parsed }, onEnded);

	const main = start('ledger', () => host.onEnded?.());
	const reports = startedOnFirstUse((onEnded) => start('reports', onEnded));
	const call: RemoteCall = async (method, args) =>
		isReportMethod(method) ? await reports.call(method, args) : await main.call(method, args);
	const ledger = createRemoteLedger(call);
	try {
		await ledger.describe();
	} catch (error) {
		await main.end();
		throw error;
	}
	return {
		...ledger,
		close: async () => {
			try {
				await reports.end();
			} finally {
				await closeAndEnd(main);
			}
		},
	};
}

/** A thread that cannot close its store ends all the same. */
async function closeAndEnd(thread: LedgerThread): Promise<void> {
	try {
		await thread.call('close', []);
	} finally {
		await thread.end();
	}
}

/** Most processes never count; one that ended is started anew by the next report. */
function startedOnFirstUse(start: (onEnded: () => void) => LedgerThread): LedgerThread {
	let running: LedgerThread | null = null;
	return {
		call: async (method, args) => {
			const thread: LedgerThread = (running ??= start(() => {
				if (running === thread) running = null;
			}));
			return await thread.call(method, args);
		},
		end: async () => {
			if (running !== null) await closeAndEnd(running);
		},
	};
}
