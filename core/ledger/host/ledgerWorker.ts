import { parentPort, workerData } from 'node:worker_threads';
import { parseLedgerConfig } from '../config';
import type { Ledger } from '../ledger';
import { ALIVE_INTERVAL_MS } from '../repositories/listeners';
import { hostLedger } from './hostLedger';
import { toWireError, type LedgerRequest, type LedgerResponse } from './protocol';

/** DESIGN §5 Consent log allows 5 s or 1,000 rows; a second keeps both at any speed we measured. */
const SEAL_INTERVAL_MS = 1000;

/** An erasure that was interrupted is taken up by whoever has the database open. */
const ERASURE_INTERVAL_MS = 60_000;

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker thread only');

const opening = hostLedger(parseLedgerConfig(workerData));
// The first request reports a failed opening; until one comes, nobody listens.
opening.catch(() => undefined);

port.on('message', (request: LedgerRequest) => {
	void answer(request).then((response) => port.postMessage(response));
});

const sealing = setInterval(() => void sealWhatWaits(), SEAL_INTERVAL_MS);
const listening = setInterval(() => void keepListening(), ALIVE_INTERVAL_MS);
const erasing = setInterval(() => void resumeErasures(), ERASURE_INTERVAL_MS);
for (const timer of [sealing, listening, erasing]) timer.unref();

async function answer({ id, method, args }: LedgerRequest): Promise<LedgerResponse> {
	try {
		const ledger = await opening;
		if (method === 'close') {
			for (const timer of [sealing, listening, erasing]) clearInterval(timer);
			await sealAll(ledger);
		}
		const call = ledger[method] as (...given: readonly unknown[]) => Promise<unknown>;
		return { id, ok: true, value: await call(...args) };
	} catch (error) {
		return { id, ok: false, error: toWireError(error) };
	}
}

/** A failed seal loses nothing: the rows wait for the next turn, or for the next start. */
async function sealWhatWaits(): Promise<void> {
	try {
		await sealAll(await opening);
	} catch {
		return;
	}
}

/** A missed turn makes a gap at most: then messages are read back before a send. */
async function keepListening(): Promise<void> {
	try {
		await (await opening).keepListening();
	} catch {
		return;
	}
}

/** What a crash interrupted, and what waits for readers or for its day. */
async function resumeErasures(): Promise<void> {
	try {
		await (await opening).resumeErasures();
	} catch {
		return;
	}
}

async function sealAll(ledger: Ledger): Promise<void> {
	let waiting = 1;
	while (waiting > 0) ({ waiting } = await ledger.sealContactLog());
}
