import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { Ledger } from '../ledger';
import { ensureAccount, ensureClient, type Client } from '../repositories/accounts';
import { appendConsent, appendOptOut, explainConsent } from '../repositories/consents';
import { countUnsealed, sealBatch } from '../repositories/contactLog';
import { checkChain } from '../repositories/logCheck';
import { lockIdentity, type Person } from '../repositories/people';
import { markPerson } from '../repositories/personMarks';
import { requirePerson } from '../repositories/personLookup';
import { suppressedSince, suppressPerson } from '../repositories/suppressions';

type ConsentMethods = Pick<
	Ledger,
	| 'recordConsent'
	| 'checkConsent'
	| 'markPerson'
	| 'suppress'
	| 'isSuppressed'
	| 'sealContactLog'
	| 'checkLog'
>;

export const createConsentMethods = (context: LedgerContext): ConsentMethods => ({
	recordConsent: async (record) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			const person = await requirePerson(db, record.personId);
			const entry = await appendConsent(context, db, { client, person, record });
			return { entryId: entry.publicId, sequence: entry.sequence, hash: entry.hash };
		}),

	checkConsent: async (personId, purpose) =>
		await context.store.read(async (db) => {
			const person = await requirePerson(db, personId);
			const suppressed = await suppressedSince(db, person);
			const consent = await explainConsent(db, person, purpose);
			const isAllowed =
				suppressed === null && person.status === 'active' && consent.state.kind === 'granted';
			return { ...consent, isAllowed, suppressedSince: suppressed };
		}),

	suppress: async ({ personId, reason, source }) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			await lockIdentity(context, db, client);
			const person = await requirePerson(db, personId);
			return { isNew: await suppressByUser(context, db, { client, person, reason, source }) };
		}),

	markPerson: async ({ accountId, personId, kind, at }) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			await lockIdentity(context, db, client);
			const account = await ensureAccount(context, db, accountId);
			const person = await requirePerson(db, personId);
			const marked = await markPerson(db, { account, person, kind, at });
			if (kind === 'complaint') {
				const listing = { reason: 'complaint', source: 'marked by a workflow' };
				await suppressByUser(context, db, { client, person, ...listing });
			}
			return marked;
		}),

	isSuppressed: async (personId) =>
		await context.store.read(async (db) => {
			const since = await suppressedSince(db, await requirePerson(db, personId));
			return since === null ? null : { since };
		}),

	sealContactLog: async () => {
		// An idle ledger must not take the write lock of others every second.
		if ((await context.store.read(countUnsealed)) === 0) return { sealed: 0, waiting: 0 };
		const sealed = await context.store.write(
			async (db) => await sealBatch(context, db, await ensureClient(context, db)),
		);
		return { sealed, waiting: await context.store.read(countUnsealed) };
	},

	checkLog: async () => {
		const client = await context.store.write(async (db) => await ensureClient(context, db));
		return await context.store.read(async (db) => await checkChain(db, client));
	},
});

/** Whether the person was not on the list yet. */
async function suppressByUser(
	context: LedgerContext,
	db: Database,
	listing: { client: Client; person: Person; reason: string; source: string },
): Promise<boolean> {
	const { client, person } = listing;
	const isNew = await suppressPerson(context, db, listing);
	if (isNew) {
		await appendOptOut(context, db, {
			client,
			person,
			occurredAt: context.clock.now(),
			rule: 'addedByUser',
			ownWords: null,
			messageId: null,
		});
	}
	return isNew;
}
