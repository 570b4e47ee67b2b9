import { join } from 'node:path';
import type { ClosingCertificate } from '../../consent/closing/closingCertificate';
import { parseLedgerConfig, type LedgerConfig } from '../config';
import { startThread } from './startThread';

/** The build puts the thread's code beside this module. */
const WORKER_FILE = join(__dirname, 'ledger-worker.js');

/**
 * The closing certificate of the client of this credential, or null while its database is there. Opening
 * a client that was closed is refused, so this looks beside it.
 */
export async function readClosing(
	config: LedgerConfig,
	workerFile = WORKER_FILE,
): Promise<ClosingCertificate | null> {
	const parsed = parseLedgerConfig(config);
	if (parsed.client === undefined) return null;
	const thread = startThread(workerFile, { role: 'closing', config: parsed }, () => undefined);
	try {
		return (await thread.call('readClosing', [])) as ClosingCertificate | null;
	} finally {
		await thread.end();
	}
}
