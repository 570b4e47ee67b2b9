import type { LedgerContext } from '../context';
import type { Ledger } from '../ledger';
import { releaseLease, takeLease } from '../repositories/leases';

export const createLeaseMethods = (
	context: LedgerContext,
): Pick<Ledger, 'takeLease' | 'releaseLease'> => ({
	takeLease: async (name, durationMs) =>
		await context.store.write(async (db) => await takeLease(context, db, { name, durationMs })),

	releaseLease: async (name, holder) =>
		await context.store.write(async (db) => await releaseLease(db, { name, holder })),
});
