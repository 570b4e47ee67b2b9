import type { LedgerContext } from '../context';
import type { AccountLedger } from '../ledger';
import { readContactHistory } from '../repositories/contactHistory';
import { readPastSlots } from '../repositories/pastSlots';
import { loadContact } from '../repositories/sends';
import { readAccountFacts } from '../repositories/accountFacts';
import { ensureAccount, ensureClient, findAccount, setPause } from '../repositories/accounts';
import { listPausedCampaigns, pauseCampaign, resumeCampaign } from '../repositories/campaigns';
import { findSavedPolicy, listSavedPolicies, savePolicy } from '../repositories/savedPolicies';
import { lockSends } from '../repositories/sendOutcomes';

export const createAccountMethods = (context: LedgerContext): AccountLedger => ({
	readAccount: async (accountId) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			return account === null ? null : await readAccountFacts(context, db, account);
		}),

	readContact: async (candidate, policy) =>
		await context.store.write(async (db) => {
			const contact = await loadContact(context, db, { candidate, policy });
			const history = await readContactHistory(context, db, contact);
			return { history, asOf: context.clock.now() };
		}),

	readSlots: async (accountId, policy, templates) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			if (account === null) return { account: [], templates: {} };
			return await readPastSlots(context, db, { account, policy, templates });
		}),

	pauseAccount: async (accountId, reason, until) =>
		await context.store.write(async (db) => {
			await setPause(db, await ensureAccount(context, db, accountId), { reason, until });
		}),

	resumeAccount: async (accountId) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			await lockSends(context, db, accountId);
			await setPause(db, account, null);
			const campaigns = (await listPausedCampaigns(db, account)).map(({ campaign }) => campaign);
			for (const sequence of campaigns) await resumeCampaign(context, db, { account, sequence });
			return { wasPaused: account.pausedReason !== null, campaigns };
		}),

	pauseCampaign: async (accountId, sequence) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			await lockSends(context, db, accountId);
			await pauseCampaign(context, db, { account, sequence, cause: 'byHand' });
		}),

	resumeCampaign: async (accountId, sequence) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			await lockSends(context, db, accountId);
			return await resumeCampaign(context, db, { account, sequence });
		}),

	savePolicy: async ({ name, accountId, limits }) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			return await savePolicy(context, db, { client, name, accountId, limits });
		}),

	findPolicy: async (reference, accountId) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			return await findSavedPolicy(db, account, reference);
		}),

	listPolicies: async () =>
		await context.store.write(
			async (db) => await listSavedPolicies(db, await ensureClient(context, db)),
		),
});
