import type { LedgerContext } from '../context';
import { findAccount } from '../repositories/accounts';
import { markSendsChecked, readSends, unconfirmedSends } from '../repositories/unconfirmedSends';
import type { UnconfirmedLedger } from '../unconfirmedRecords';

export const createUnconfirmedMethods = (context: LedgerContext): UnconfirmedLedger => ({
	unconfirmedSends: async (accountId, limit) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			return account === null ? [] : await unconfirmedSends(db, { account, limit });
		}),

	readSends: async (sendIds) =>
		await context.store.read(async (db) => await readSends(db, sendIds)),

	markSendsChecked: async (sendIds) =>
		await context.store.write(async (db) => await markSendsChecked(context, db, sendIds)),
});
