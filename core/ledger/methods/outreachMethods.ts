import type { LedgerContext } from '../context';
import { allOf } from '../database/allOf';
import type { Ledger } from '../ledger';
import { ensureAccount, findAccount, setPause } from '../repositories/accounts';
import { adoptEcho, expectEcho } from '../repositories/echoes';
import { closeWindow } from '../repositories/messagingWindows';
import { shareIdentity } from '../repositories/people';
import {
	closeQueuedContact,
	dueContacts,
	queueContact,
	setQueuedContactDue,
} from '../repositories/queuedContacts';
import { expireLeases } from '../repositories/overdueSends';
import {
	giveBack,
	listSends,
	lockSend,
	lockSends,
	settleSend,
	startCall,
} from '../repositories/sendOutcomes';
import { judge, loadContact, reserveSend } from '../repositories/sends';

type SendMethods = Pick<
	Ledger,
	| 'previewContact'
	| 'reserve'
	| 'startCalling'
	| 'settle'
	| 'release'
	| 'expireLeases'
	| 'listSends'
>;

export const createSendMethods = (context: LedgerContext): SendMethods => ({
	previewContact: async (candidate, policy) =>
		await context.store.write(async (db) => {
			const contact = await loadContact(context, db, { candidate, policy });
			return await judge(context, db, contact);
		}),

	reserve: async (candidate, policy, spacingMs) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, candidate.accountId);
			// One after another on the store, but sent at once: the locks come before what they guard.
			const [, , , contact] = await allOf([
				shareIdentity(context, db, account.client),
				lockSends(context, db, account.ref),
				expireLeases(context, db, account),
				loadContact(context, db, { candidate, policy }),
			]);
			const judgedBy = { ...policy, spacing: { minMs: spacingMs, maxMs: spacingMs } };
			return await reserveSend(context, db, { contact, judgedBy });
		}),

	startCalling: async (sendId, text) =>
		await context.store.write(async (db) => {
			const send = await lockSend(context, db, sendId);
			const permit = await startCall(context, db, send);
			const { account, person } = send;
			if (permit.kind === 'go' && text !== undefined) {
				await expectEcho(context, db, { account, person, sendId: send.id, text });
			}
			return permit;
		}),

	settle: async (sendId, outcome) => {
		const send = await context.store.write(async (db) => {
			const locked = await lockSend(context, db, sendId);
			await settleSend(context, db, { send: locked, outcome });
			if (outcome.kind === 'sent') {
				const { account } = locked;
				await adoptEcho(db, { account, messageId: outcome.messageId });
			}
			return locked;
		});
		if (outcome.kind === 'sent' || outcome.failure.class !== 'windowClosed') return;
		// A step of its own: the account's lock must not wait for a window that an event is writing.
		await context.store.write(async (db) => {
			const { account, person, callingAtMs } = send;
			await closeWindow(context, db, { account, person, calledAtMs: callingAtMs ?? 0 });
		});
	},

	release: async (sendId) =>
		await context.store.write(async (db) => {
			const send = await lockSend(context, db, sendId);
			await giveBack(context, db, { send, reason: 'givenBack' });
		}),

	expireLeases: async () =>
		await context.store.write(async (db) => await expireLeases(context, db, null)),

	listSends: async (accountId) =>
		await context.store.read(async (db) => await listSends(db, accountId)),
});

type QueueMethods = Pick<
	Ledger,
	| 'queueContact'
	| 'dueContacts'
	| 'closeQueuedContact'
	| 'setQueuedContactDue'
	| 'pauseAccount'
	| 'resumeAccount'
>;

export const createQueueMethods = (context: LedgerContext): QueueMethods => ({
	queueContact: async (contact) =>
		await context.store.write(async (db) => await queueContact(context, db, contact)),

	dueContacts: async (accountId, limit) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			return account === null ? [] : await dueContacts(context, db, { account, limit });
		}),

	closeQueuedContact: async (queueId, outcome) =>
		await context.store.write(async (db) => await closeQueuedContact(db, queueId, outcome)),

	setQueuedContactDue: async (queueId, dueAt) =>
		await context.store.write(async (db) => await setQueuedContactDue(db, queueId, dueAt)),

	pauseAccount: async (accountId, reason, until) =>
		await context.store.write(async (db) => {
			await setPause(db, await ensureAccount(context, db, accountId), { reason, until });
		}),

	resumeAccount: async (accountId) =>
		await context.store.write(async (db) => {
			await setPause(db, await ensureAccount(context, db, accountId), null);
		}),
});
