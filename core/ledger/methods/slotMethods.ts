import type { LedgerContext } from '../context';
import { ensureAccount } from '../repositories/accounts';
import { lockIdentity } from '../repositories/people';
import { expireLeases } from '../repositories/overdueSends';
import { lockSends } from '../repositories/sendOutcomes';
import { confirmSlot, requestSlot } from '../repositories/slots';
import type { SlotLedger } from '../slotRecords';

export const createSlotMethods = (context: LedgerContext): SlotLedger => ({
	requestSlot: async (request) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, request.candidate.accountId);
			await lockIdentity(context, db, account.client);
			await lockSends(context, db, account.ref);
			await expireLeases(context, db, account);
			return await requestSlot(context, db, request);
		}),

	confirmSlot: async (report) =>
		await context.store.write(async (db) => await confirmSlot(context, db, report)),
});
