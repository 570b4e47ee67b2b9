import type { LedgerContext } from '../context';
import type { Ledger } from '../ledger';
import { ensureAccount } from '../repositories/accounts';
import {
	keepListening,
	markMessagesRead,
	startListening,
	stopListening,
} from '../repositories/listeners';
import { requirePerson } from '../repositories/personLookup';

type ListeningMethods = Pick<
	Ledger,
	'startListening' | 'stopListening' | 'keepListening' | 'markMessagesRead'
>;

/** @param heardHere consumers that this process listens for; `recordEvents` adds to it too */
export const createListeningMethods = (
	context: LedgerContext,
	heardHere: Set<string>,
): ListeningMethods => ({
	startListening: async ({ accountIds, consumer }) => {
		await context.store.write(async (db) => {
			for (const accountId of accountIds) {
				const account = await ensureAccount(context, db, accountId);
				await startListening(context, db, { account, consumer });
			}
		});
		heardHere.add(consumer);
	},

	stopListening: async (consumer) => {
		heardHere.delete(consumer);
		await context.store.write(async (db) => await stopListening(context, db, consumer));
	},

	keepListening: async () => {
		if (heardHere.size === 0) return;
		await context.store.write(async (db) => await keepListening(context, db, [...heardHere]));
	},

	markMessagesRead: async (personId, accountId) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			await markMessagesRead(context, db, { account, person: await requirePerson(db, personId) });
		}),
});
