import { createHash } from 'node:crypto';
import { parseLedgerConfig, type LedgerConfig } from '../config';
import type { Ledger } from '../ledger';
import { openLedger } from './openLedger';

const opened = new Map<string, Promise<Ledger>>();

/** One ledger a process and configuration: in a process all writes go through one thread. */
export async function sharedLedger(config: LedgerConfig): Promise<Ledger> {
	const parsed = parseLedgerConfig(config);
	const key = createHash('sha256').update(JSON.stringify(parsed)).digest('hex');
	const known = opened.get(key);
	if (known !== undefined) return await known;

	const opening = openLedger(parsed);
	opened.set(key, opening);
	// What failed to open may be mended: the next run tries again.
	opening.catch(() => opened.delete(key));
	return await opening;
}
