import { signLink, verifySignedLink } from '../../outreach/links/signedLink';
import type { LedgerContext } from '../context';
import type { MessageLedger } from '../messageRecords';
import { ensureAccount, ensureClient, findAccount } from '../repositories/accounts';
import { ensureChatLink } from '../repositories/chatLinks';
import { addCodes, countCodes } from '../repositories/codes';
import { settleCommentAction, startCommentAction } from '../repositories/commentActions';
import { languageOf } from '../repositories/languages';
import { latestOptOutId } from '../repositories/optOuts';
import { requirePerson } from '../repositories/personLookup';
import { commenterOf } from '../repositories/replyRights';

export const createMessageMethods = (context: LedgerContext): MessageLedger => ({
	addCodes: async (input) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			return await addCodes(context, db, { ...input, client });
		}),

	countCodes: async (list) =>
		await context.store.write(async (db) => {
			const client = await ensureClient(context, db);
			return await countCodes(context, db, { client, list });
		}),

	signLinks: async ({ personId, accountId, actions, expiresAt }) => {
		const { publicId } = await context.store.read(async (db) => await requirePerson(db, personId));
		return actions.map((action) => [
			action,
			signLink(context.keys.links, { action, personId: publicId, accountId, expiresAt }),
		]);
	},

	readLink: async (token) => verifySignedLink(context.keys.links, token, context.clock.now()),

	languageOf: async (personId, accountId) =>
		await context.store.read(async (db) => {
			const person = await requirePerson(db, personId);
			return await languageOf(db, { account: await findAccount(db, accountId), person });
		}),

	findCommenter: async (accountId, commentId) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			return account === null ? null : await commenterOf(db, { account, commentId });
		}),

	findOptOut: async (accountId, personId) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			const person = await requirePerson(db, personId);
			return account === null ? null : await latestOptOutId(db, { account, person });
		}),

	startCommentAction: async (key) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, key.accountId);
			return await startCommentAction(context, db, { ...key, account });
		}),

	settleCommentAction: async (key, outcome) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, key.accountId);
			await settleCommentAction(context, db, { ...key, account, outcome });
		}),

	createChatLink: async (accountId, purpose) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			return await ensureChatLink(context, db, { account, purpose });
		}),
});
