import type { LedgerContext } from '../context';
import type { Ledger } from '../ledger';
import { ensureAccount, ensureClient, registerAccount } from '../repositories/accounts';
import { mergePeople } from '../repositories/mergePeople';
import { lockIdentity } from '../repositories/people';
import { closeProfileJob, dueProfileJobs, linkHandle } from '../repositories/personLinks';
import { findPerson, getRecipient, requirePerson, summarise } from '../repositories/personLookup';

type IdentityMethods = Pick<
	Ledger,
	| 'registerAccount'
	| 'findPerson'
	| 'getRecipient'
	| 'mergeSubjects'
	| 'dueProfileJobs'
	| 'completeProfileJob'
>;

export const createIdentityMethods = (context: LedgerContext): IdentityMethods => ({
	registerAccount: async (account) =>
		await context.store.write(async (db) => await registerAccount(context, db, account)),

	findPerson: async (reference) =>
		await context.store.read(async (db) => {
			const person = await findPerson(context, db, reference);
			return person === null ? null : await summarise(db, person, reference);
		}),

	getRecipient: async (personId, accountId) =>
		await context.store.read(
			async (db) => await getRecipient(context, db, { personId, accountId }),
		),

	mergeSubjects: async (keepPersonId, otherPersonId) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			await lockIdentity(context, db, client);
			const keep = await requirePerson(db, keepPersonId);
			const other = await requirePerson(db, otherPersonId);
			await mergePeople(context, db, { client, keep, other });
		}),

	dueProfileJobs: async (accountId, limit) =>
		await context.store.read(async (db) => await dueProfileJobs(context, db, { accountId, limit })),

	completeProfileJob: async (personId, accountId, answer) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			const { client } = account;
			await lockIdentity(context, db, client);
			const person = await requirePerson(db, personId);
			if (answer.kind === 'profile' && answer.username !== null) {
				const { username } = answer;
				await linkHandle(context, db, { client, account, person, username, source: 'profile' });
			}
			await closeProfileJob(context, db, { person, account, answer });
		}),
});
