import { createHash } from 'node:crypto';
import { parseLedgerConfig, type LedgerConfig } from '../config';
import type { Ledger } from '../ledger';
import { openLedger } from './openLedger';
import { refuseEmbeddedInQueueMode } from './queueMode';

const opened = new Map<string, Promise<Ledger>>();

/**
 * One ledger a process and configuration: in a process all writes go through one thread.
 * @throws UserFacingError when the store cannot be used, or not by this n8n
 */
export async function sharedLedger(config: LedgerConfig): Promise<Ledger> {
	const parsed = parseLedgerConfig(config);
	refuseEmbeddedInQueueMode(parsed);
	const key = createHash('sha256').update(JSON.stringify(parsed)).digest('hex');
	const known = opened.get(key);
	if (known !== undefined) return await known;

	// What failed to open, or ended, may be mended: the next run opens it anew.
	const opening = openLedger(parsed, { onEnded: () => opened.delete(key) });
	opened.set(key, opening);
	opening.catch(() => opened.delete(key));
	return await opening;
}
