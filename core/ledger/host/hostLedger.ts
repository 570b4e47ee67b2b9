import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readClosingCertificate } from '../../consent/closing/closingCertificate';
import type { LedgerConfig } from '../config';
import type { LedgerClock } from '../context';
import { createLedger } from '../createLedger';
import { openPostgresStore, readClosedSchema } from '../database/postgres';
import { readGravestone } from '../database/closing/clientFiles';
import { openSqliteStore } from '../database/sqlite';
import { asUserFacing } from '../database/sqliteErrors';
import type { Store } from '../database/store';
import { deriveKeys } from '../keys';
import { loadIdentityKey } from '../identityKeyFile';
import { createSystemClock } from '../ledgerClock';
import type { Ledger } from '../ledger';
import { createReportMethods } from '../methods/reportMethods';
import { migrate, SCHEMA_VERSION } from '../migrations/migrate';
import type { ReportLedger } from '../reportRecords';
import { openStoreMeta } from '../repositories/storeMeta';
import { defaultDatabaseFile } from './defaultDatabaseFile';
import { createWorkbookReader } from './readWorkbook';

/** The build puts the thread's code beside the one of the ledger. */
const WORKBOOK_WORKER_FILE = join(__dirname, 'workbook-worker.js');

/** Two people who look at a report at once. */
const REPORT_CONNECTIONS_MAX = 2;

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
		return createLedger({
			store,
			keys,
			clock: createClock(store),
			readWorkbook: createWorkbookReader(workbookWorkerFile),
			description: {
				storeId,
				store: store.kind,
				purpose: config.purpose,
				schemaVersion: SCHEMA_VERSION,
				client: config.client ?? null,
			},
		});
	} catch (error) {
		await store.close();
		throw asUserFacing(error);
	}
}

/**
 * The counting part of the ledger on a connection that cannot write. Everything else was checked by
 * the thread that opened the ledger first.
 * @throws UserFacingError when the store cannot be used.
 */
export async function hostReports(
	config: LedgerConfig,
	createClock: (store: Store) => LedgerClock = createSystemClock,
): Promise<ReportLedger & Pick<Ledger, 'close'>> {
	const store =
		config.store === 'postgres'
			? await openPostgresStore(config, REPORT_CONNECTIONS_MAX)
			: openSqliteStore(fileOf(config), 'reading', config.client);
	return {
		...createReportMethods({ store, clock: createClock(store) }),
		close: async () => await store.close(),
	};
}

/** What is left of a client that was closed, and of one that is open nothing. */
export const hostClosing = (config: LedgerConfig): Pick<Ledger, 'readClosing'> => ({
	readClosing: async () => {
		const certificate =
			config.store === 'postgres'
				? await readClosedSchema(config)
				: config.client === undefined
					? null
					: readGravestone(fileOf(config));
		return certificate === null ? null : readClosingCertificate(JSON.parse(certificate));
	},
});

const fileOf = (config: Extract<LedgerConfig, { store: 'sqlite' }>): string =>
	config.file ?? defaultDatabaseFile(config.purpose, config.client);

async function openStore(config: LedgerConfig): Promise<{ store: Store; identityKey: Uint8Array }> {
	if (config.store === 'postgres') {
		return {
			store: await openPostgresStore(config),
			identityKey: Buffer.from(config.identityKey, 'utf8'),
		};
	}
	const file = fileOf(config);
	const isNew = !existsSync(file);
	const store = openSqliteStore(file, 'writing', config.client);
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
