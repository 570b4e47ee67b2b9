import { normaliseHandle } from '../../audience/normaliseHandle';
import type { LedgerContext } from '../context';
import type { Ledger } from '../ledger';
import { ensureAccount, ensureClient } from '../repositories/accounts';
import { addListing, liftListing } from '../repositories/listings';
import {
	exportListings,
	importListings,
	listKeyMark,
	noteListExport,
} from '../repositories/listTransfer';
import { handleOf, lockIdentity } from '../repositories/people';
import { findPerson, requireActivePerson, requirePerson } from '../repositories/personLookup';
import { markPerson } from '../repositories/personMarks';
import { listedEntries, listedEntriesOfName, suppressedSince } from '../repositories/suppressions';

type DoNotContactMethods = Pick<
	Ledger,
	| 'suppress'
	| 'markPerson'
	| 'isSuppressed'
	| 'readListings'
	| 'liftSuppression'
	| 'importListings'
	| 'describeList'
	| 'exportListings'
>;

export const createDoNotContactMethods = (context: LedgerContext): DoNotContactMethods => ({
	suppress: async (input) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			await lockIdentity(context, db, client);
			const person = await requirePerson(db, input.personId);
			return { isNew: await addListing(context, db, { client, person, input }) };
		}),

	markPerson: async ({ accountId, personId, kind, at }) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			await lockIdentity(context, db, client);
			const account = await ensureAccount(context, db, accountId);
			const person = await requireActivePerson(db, personId);
			const marked = await markPerson(db, { account, person, kind, at });
			if (kind === 'complaint') {
				const input = { personId, reason: 'complaint', source: 'marked by a workflow' };
				await addListing(context, db, { client, person, input });
			}
			return marked;
		}),

	isSuppressed: async (personId) =>
		await context.store.read(async (db) => {
			const since = await suppressedSince(db, await requirePerson(db, personId), 'anywhere');
			return since === null ? null : { since };
		}),

	readListings: async (reference) =>
		await context.store.write(async (db) => {
			const person = await findPerson(context, db, reference);
			if (person !== null) return await listedEntries(db, person);
			const handle = reference.kind === 'handle' ? normaliseHandle(reference.handle) : null;
			if (handle === null) return [];
			const client = await ensureClient(context, db);
			return await listedEntriesOfName(context, db, { client, identifier: handleOf(handle) });
		}),

	liftSuppression: async ({ personId, scope, reason }) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			await lockIdentity(context, db, client);
			const person = await requirePerson(db, personId);
			return { wasListed: await liftListing(context, db, { client, person, scope, reason }) };
		}),

	importListings: async ({ listings, source }) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			await lockIdentity(context, db, client);
			return await importListings(context, db, { client, listings, source });
		}),

	describeList: async () =>
		await context.store.write(async (db) => ({
			keyMark: listKeyMark(context, await ensureClient(context, db)),
		})),

	exportListings: async ({ purpose, withHandles, after, limit }) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			const page = await exportListings(context, db, { client, withHandles, after, limit });
			const logEntryId =
				after === 0 ? await noteListExport(context, db, { client, purpose, withHandles }) : null;
			return { ...page, keyMark: listKeyMark(context, client), logEntryId };
		}),
});
