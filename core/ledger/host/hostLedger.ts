import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerConfig } from '../config';
import type { LedgerClock } from '../context';
import { createLedger } from '../createLedger';
import { openPostgresStore } from '../database/postgres';
import { asUserFacing, openSqliteStore } from '../database/sqlite';
import type { Store } from '../database/store';
import { deriveKeys } from '../keys';
import { loadIdentityKey } from '../identityKeyFile';
import { createSystemClock } from '../ledgerClock';
import type { Ledger } from '../ledger';
import { migrate, SCHEMA_VERSION } from '../migrations/migrate';
import { openStoreMeta } from '../repositories/storeMeta';
import { defaultDatabaseFile } from './defaultDatabaseFile';
import { createWorkbookReader } from './readWorkbook';

/** The build puts the thread's code beside the one of the ledger. */
const WORKBOOK_WORKER_FILE = join(__dirname, 'workbook-worker.js');

/**
 * Opens the store in this thread. Hosts: the ledger's worker thread, and tests.
 * @throws UserFacingError when the store cannot be used; nothing is destroyed then.
 */
export async function hostLedger(
	config: LedgerConfig,
	createClock: (store: Store) => LedgerClock = createSystemClock,
	workbookWorkerFile = WORKBOOK_WORKER_FILE,
): Promise<Ledger> {
	const { store, identityKey } = await openStore(config);
	try {
		await migrate(store);
		const keys = deriveKeys(identityKey);
		const { storeId } = await openStoreMeta(store, keys, config.purpose);
		const context = {
			store,
			keys,
			clock: createClock(store),
			readWorkbook: createWorkbookReader(workbookWorkerFile),
		};
		return createLedger(context, {
			storeId,
			store: store.kind,
			purpose: config.purpose,
			schemaVersion: SCHEMA_VERSION,
		});
	} catch (error) {
		await store.close();
		throw asUserFacing(error);
	}
}

async function openStore(config: LedgerConfig): Promise<{ store: Store; identityKey: Uint8Array }> {
	if (config.store === 'postgres') {
		return {
			store: await openPostgresStore(config),
			identityKey: Buffer.from(config.identityKey, 'utf8'),
		};
	}
	const file = config.file ?? defaultDatabaseFile(config.purpose, config.client);
	const isNew = !existsSync(file);
	const store = openSqliteStore(file);
	try {
		const identityKey =
			config.identityKey === undefined
				? loadIdentityKey(file, isNew)
				: Buffer.from(config.identityKey, 'utf8');
		return { store, identityKey };
	} catch (error) {
		await store.close();
		throw asUserFacing(error);
	}
}
