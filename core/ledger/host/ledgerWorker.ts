import { parentPort, workerData } from 'node:worker_threads';
import { UserFacingError } from '../../shared/userFacingError';
import { parseLedgerConfig, type LedgerConfig } from '../config';
import type { Ledger } from '../ledger';
import { ALIVE_INTERVAL_MS } from '../repositories/listeners';
import { hostClosing, hostLedger, hostReports } from './hostLedger';
import {
	toWireError,
	type LedgerRequest,
	type LedgerResponse,
	type ThreadData,
	type ThreadRole,
} from './protocol';

/** DESIGN §5 Consent log allows 5 s or 1,000 rows; a second keeps both at any speed we measured. */
const SEAL_INTERVAL_MS = 1000;

/** An erasure that was interrupted is taken up by whoever has the database open. */
const ERASURE_INTERVAL_MS = 60_000;

/** For so long another process may wrap keys of new people as before a rotation. */
const WRAPPING_INTERVAL_MS = 60_000;

const HOSTS: Readonly<Record<ThreadRole, (config: LedgerConfig) => Promise<Partial<Ledger>>>> = {
	ledger: openForAll,
	reports: hostReports,
	closing: async (config) => hostClosing(config),
};

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker thread only');

const { role, config } = workerData as ThreadData;
let opened: Promise<Partial<Ledger>> | null = null;
// The first request reports a failed opening; until one comes, nobody listens.
open().catch(() => undefined);

port.on('message', (request: LedgerRequest) => {
	void answer(request).then((response) => port.postMessage(response));
});

/** What failed to open may be mended: the next request opens it anew. */
async function open(): Promise<Partial<Ledger>> {
	const opening = (opened ??= HOSTS[role](parseLedgerConfig(config)));
	opening.catch(() => (opened = null));
	return await opening;
}

/** The whole ledger, and what must be done at intervals while it is open. */
async function openForAll(given: LedgerConfig): Promise<Ledger> {
	const ledger = await hostLedger(given);
	const timers = [
		// Rows that were not sealed wait for the next turn, or for the next start.
		setInterval(() => quietly(sealAll(ledger)), SEAL_INTERVAL_MS),
		// A missed turn makes a gap at most: then messages are read back before a send.
		setInterval(() => quietly(ledger.keepListening()), ALIVE_INTERVAL_MS),
		// What a crash interrupted, and what waits for readers or for its day.
		setInterval(() => quietly(ledger.resumeErasures()), ERASURE_INTERVAL_MS),
		setInterval(() => quietly(ledger.reloadWrapping()), WRAPPING_INTERVAL_MS),
	];
	for (const timer of timers) timer.unref();
	return {
		...ledger,
		close: async () => {
			for (const timer of timers) clearInterval(timer);
			await sealWhatIsLeft(ledger);
			await ledger.close();
		},
	};
}

async function answer({ id, method, args }: LedgerRequest): Promise<LedgerResponse> {
	try {
		const ledger = await open();
		const call = ledger[method] as ((...given: readonly unknown[]) => Promise<unknown>) | undefined;
		if (call === undefined) throw new Error(`The ${role} thread does not know ${method}`);
		return { id, ok: true, value: await call(...args) };
	} catch (error) {
		return { id, ok: false, error: toWireError(error) };
	}
}

/** A turn that failed loses nothing: the next one takes it up. */
function quietly(turn: Promise<unknown>): void {
	turn.catch(() => undefined);
}

async function sealAll(ledger: Ledger): Promise<void> {
	let waiting = 1;
	while (waiting > 0) ({ waiting } = await ledger.sealContactLog());
}

/** A client that was closed meanwhile has nothing left to seal. */
async function sealWhatIsLeft(ledger: Ledger): Promise<void> {
	try {
		await sealAll(ledger);
	} catch (error) {
		if (error instanceof UserFacingError && error.code === 'clientClosed') return;
		throw error;
	}
}
