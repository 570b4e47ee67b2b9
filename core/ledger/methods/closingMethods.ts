import { closeClient } from '../closing/closeClient';
import type { ClosingLedger } from '../closingRecords';
import type { LedgerContext } from '../context';
import { ensureClient } from '../repositories/accounts';
import { finishClientExport, startClientExport } from '../repositories/closing/clientExports';
import { readClientPeople } from '../repositories/closing/clientPeople';
import { readClientRows } from '../repositories/closing/clientRows';
import { exportListings, listKeyMark } from '../repositories/listTransfer';

export const createClosingMethods = (context: LedgerContext): ClosingLedger => ({
	startClientExport: async () => await startClientExport(context),
	readClientRows: async (place, limit) =>
		await context.store.read(async (db) => await readClientRows(context, db, { place, limit })),
	readClientPeople: async (after, limit) =>
		await context.store.read(async (db) => await readClientPeople(context, db, { after, limit })),
	readClientListings: async (after, limit) => {
		const client = await context.store.write(async (db) => await ensureClient(context, db));
		const page = await context.store.read(
			async (db) => await exportListings(context, db, { client, withHandles: true, after, limit }),
		);
		return { ...page, keyMark: listKeyMark(context, client) };
	},
	finishClientExport: async (exportId, files) =>
		await context.store.write(
			async (db) => await finishClientExport(context, db, { exportId, files }),
		),
	closeClient: async (input) => await closeClient(context, input),
	readClosing: async () => null,
});
