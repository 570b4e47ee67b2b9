import { refuseSensitive } from '../../consent/sensitive/refuseSensitive';
import type { LedgerContext } from '../context';
import type { Ledger, ViewerProfile } from '../ledger';
import { findAccount, type Account } from '../repositories/accounts';
import { appendEntry, lockChain } from '../repositories/consentChain';
import { requireActivePerson, requirePerson } from '../repositories/personLookup';
import { readActions } from '../repositories/possibleActions';
import { changeTags, handleOfPerson, readViewers } from '../repositories/viewerReading';

export const createViewerReadingMethods = (
	context: LedgerContext,
): Pick<
	Ledger,
	'listViewers' | 'getViewers' | 'possibleActions' | 'tagPerson' | 'exportViewers'
> => ({
	listViewers: async (accountId, after, limit) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			if (account === null) return [];
			return await readViewers(context, db, { account, filter: { kind: 'page', after, limit } });
		}),
	getViewers: async (accountId, personIds) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			if (account === null || personIds.length === 0) return [];
			return await readViewers(context, db, { account, filter: { kind: 'people', personIds } });
		}),
	possibleActions: async (accountId, personIds) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			if (account === null || personIds.length === 0) return [];
			return await readActions(context, db, { account, personIds });
		}),
	tagPerson: async (personId, add, remove) => {
		refuseSensitive('tag', add);
		return await context.store.write(async (db) => {
			const person = await requireActivePerson(db, personId);
			return await changeTags(context, db, { person, add, remove });
		});
	},
	exportViewers: async (input) => {
		const account = await context.store.read(async (db) => await findAccount(db, input.accountId));
		if (account === null) return { viewers: [], logEntryId: null };
		const logEntryId = input.after === '' ? await logExport(context, account, input) : null;
		const { after, limit, withHandles } = input;
		const viewers = await context.store.read(async (db) => {
			const page = await readViewers(context, db, {
				account,
				filter: { kind: 'page', after, limit },
			});
			const exported: Array<ViewerProfile & { personHash: string; handle: string | null }> = [];
			for (const viewer of page) {
				const person = withHandles ? await requirePerson(db, viewer.personId) : null;
				exported.push({
					...viewer,
					personHash: context.keys.lookupHash(account.client.publicId, ['export', viewer.personId]),
					handle: person === null ? null : await handleOfPerson(context, db, person),
				});
			}
			return exported;
		});
		return { viewers, logEntryId };
	},
});

/** Before the first person leaves: an export that nobody can prove must not happen (P12). */
async function logExport(
	context: LedgerContext,
	account: Account,
	{ purpose, withHandles }: { purpose: string; withHandles: boolean },
): Promise<string> {
	return await context.store.write(async (db) => {
		await lockChain(context, db, account.client);
		const { publicId } = await appendEntry(context, db, {
			client: account.client,
			type: 'viewersExported',
			data: { account: account.ref, purpose, people: withHandles ? 'handles' : 'hashed' },
		});
		return publicId;
	});
}
