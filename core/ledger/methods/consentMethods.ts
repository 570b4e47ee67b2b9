import type { LedgerContext } from '../context';
import type { Ledger } from '../ledger';
import { ensureClient } from '../repositories/accounts';
import { appendConsent, appendOptOut, explainConsent } from '../repositories/consents';
import { countUnsealed, sealBatch } from '../repositories/contactLog';
import { checkChain } from '../repositories/logCheck';
import { lockIdentity } from '../repositories/people';
import { requireActivePerson, requirePerson } from '../repositories/personLookup';
import { suppressedSince, suppressPerson } from '../repositories/suppressions';

type ConsentMethods = Pick<
	Ledger,
	'recordConsent' | 'checkConsent' | 'suppress' | 'isSuppressed' | 'sealContactLog' | 'checkLog'
>;

export const createConsentMethods = (context: LedgerContext): ConsentMethods => ({
	recordConsent: async (record) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			const person = await requireActivePerson(db, record.personId);
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
			const isNew = await suppressPerson(context, db, { person, reason, source });
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
			return { isNew };
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
