import type { GraphFailure } from '../../instagram/failure';
import { consequenceOf } from '../../outreach/health/consequences';
import type { LedgerContext } from '../context';
import { allOf } from '../database/allOf';
import type { Ledger } from '../ledger';
import { ensureAccount, findAccount } from '../repositories/accounts';
import { adoptEcho, expectEcho } from '../repositories/echoes';
import { closeWindow, markUnavailable } from '../repositories/messagingWindows';
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
	type OpenSend,
} from '../repositories/sendOutcomes';
import { finishStep } from '../repositories/sequenceSteps';
import { loadContact, reserveSend } from '../repositories/sends';

type SendMethods = Pick<
	Ledger,
	'reserve' | 'startCalling' | 'settle' | 'release' | 'expireLeases' | 'listSends'
>;

export const createSendMethods = (context: LedgerContext): SendMethods => ({
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
		const { send, settled } = await context.store.write(async (db) => {
			const locked = await lockSend(context, db, sendId);
			const settled = await settleSend(context, db, { send: locked, outcome });
			if (outcome.kind === 'sent') {
				const { account } = locked;
				await adoptEcho(db, { account, messageId: outcome.messageId });
			}
			return { send: locked, settled };
		});
		if (outcome.kind !== 'sent') await tellWindow(context, send, outcome.failure);
		return settled;
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

/** A step of its own: the account's lock must not wait for a window that an event is writing. */
async function tellWindow(
	context: LedgerContext,
	{ account, person, callingAtMs }: OpenSend,
	failure: GraphFailure,
): Promise<void> {
	const consequence = consequenceOf(failure).person;
	if (consequence === 'none') return;
	await context.store.write(async (db) => {
		if (consequence === 'unreachable') return markUnavailable(context, db, { account, person });
		return closeWindow(context, db, { account, person, calledAtMs: callingAtMs ?? 0 });
	});
}

type QueueMethods = Pick<
	Ledger,
	'queueContact' | 'dueContacts' | 'closeQueuedContact' | 'setQueuedContactDue'
>;

export const createQueueMethods = (context: LedgerContext): QueueMethods => ({
	queueContact: async (contact) =>
		await context.store.write(async (db) => await queueContact(context, db, contact)),

	dueContacts: async (accountId, limit, by = 'thisNode') =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			return account === null ? [] : await dueContacts(context, db, { account, limit, by });
		}),

	closeQueuedContact: async (queueId, outcome, reason) =>
		await context.store.write(async (db) => {
			const closed = await closeQueuedContact(db, { queueId, outcome });
			if (closed?.enrolmentId == null || reason === undefined) return;
			const { enrolmentId, expiresAt } = closed;
			await finishStep(context, db, { enrolmentId, queueId, reason, expiresAt });
		}),

	setQueuedContactDue: async (queueId, dueAt) =>
		await context.store.write(async (db) => await setQueuedContactDue(db, queueId, dueAt)),
});
