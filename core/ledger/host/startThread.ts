import { Worker } from 'node:worker_threads';
import { UserFacingError } from '../../shared/userFacingError';
import type { RemoteCall } from './createRemoteLedger';
import {
	fromWireError,
	type LedgerRequest,
	type LedgerResponse,
	type ThreadData,
} from './protocol';

/** With the usual space for short-lived objects a fifth of an import was spent on clearing it. */
const YOUNG_MEMORY_MB = 48;

interface Pending {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: Error) => void;
}

export interface LedgerThread {
	readonly call: RemoteCall;
	end(): Promise<void>;
}

/** A thread that opens the store by itself and answers one request after another. */
export function startThread(
	workerFile: string,
	data: ThreadData,
	onEnded: () => void,
): LedgerThread {
	const worker = new Worker(workerFile, {
		workerData: data,
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
	});
	worker.once('exit', onEnded);
	return { call: connect(worker), end: async () => void (await worker.terminate()) };
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
