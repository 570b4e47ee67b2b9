import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { UserFacingError } from '../../shared/userFacingError';
import { parseLedgerConfig, type LedgerConfig } from '../config';
import type { Ledger } from '../ledger';
import { createRemoteLedger, type RemoteCall } from './createRemoteLedger';
import { fromWireError, type LedgerRequest, type LedgerResponse } from './protocol';

/** The build puts the thread's code beside this module. */
const WORKER_FILE = join(__dirname, 'ledger-worker.js');

/** With the usual space for short-lived objects a fifth of an import was spent on clearing it. */
const YOUNG_MEMORY_MB = 48;

interface Pending {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: Error) => void;
}

/**
 * Opens the ledger in a thread of its own: neither a lock that another process holds nor long work
 * ever stops n8n's event loop (DESIGN §5 Threads).
 * @throws UserFacingError when the store cannot be used.
 */
export async function openLedger(
	config: LedgerConfig,
	host: { readonly workerFile?: string; readonly onEnded?: () => void } = {},
): Promise<Ledger> {
	const worker = new Worker(host.workerFile ?? WORKER_FILE, {
		workerData: parseLedgerConfig(config),
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
	});
	worker.once('exit', () => host.onEnded?.());
	const ledger = createRemoteLedger(connect(worker));
	try {
		await ledger.describe();
	} catch (error) {
		await worker.terminate();
		throw error;
	}
	return {
		...ledger,
		close: async () => {
			await ledger.close();
			await worker.terminate();
		},
	};
}

function connect(worker: Worker): RemoteCall {
	const pending = new Map<number, Pending>();
	let lastId = 0;
	let ended: Error | null = null;

	// An idle ledger must not keep a finished process alive, an open request must.
	worker.unref();
	const settle = (id: number): Pending | undefined => {
		const waiting = pending.get(id);
		pending.delete(id);
		if (pending.size === 0) worker.unref();
		return waiting;
	};
	worker.on('message', (response: LedgerResponse) => {
		const waiting = settle(response.id);
		if (response.ok) waiting?.resolve(response.value);
		else waiting?.reject(fromWireError(response.error));
	});
	const failAll = (error: Error) => {
		ended = error;
		for (const id of [...pending.keys()]) settle(id)?.reject(error);
	};
	worker.on('error', (error) => failAll(threadEnded(error)));
	worker.on('exit', () => failAll(threadEnded()));

	return async (method, args) =>
		await new Promise((resolve, reject) => {
			if (ended !== null) return reject(ended);
			lastId += 1;
			pending.set(lastId, { resolve, reject });
			worker.ref();
			worker.postMessage({ id: lastId, method, args } satisfies LedgerRequest);
		});
}

const threadEnded = (cause?: unknown): UserFacingError =>
	new UserFacingError(
		'databaseThreadEnded',
		'The Outreach Database has stopped in this process.',
		'Run again. What was written is safe; what was not is reported.',
		{ cause },
	);
