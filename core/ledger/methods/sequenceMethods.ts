import type { LedgerContext } from '../context';
import { findAccount, ensureAccount } from '../repositories/accounts';
import { activeEnrolments, addToSequence } from '../repositories/enrolments';
import { listEnrolments } from '../repositories/enrolmentReading';
import { requirePerson } from '../repositories/personLookup';
import { endEnrolment, keepBack } from '../repositories/sequenceEnds';
import { lockEnrolments } from '../repositories/sequenceSteps';
import { closeTask } from '../repositories/taskDone';
import { dropLateTasks, openTasks, raiseTask } from '../repositories/tasks';
import type { SequenceLedger } from '../sequenceRecords';
import { listUnclearReplies, settleUnclearReply } from '../repositories/unclearReplies';
import type { TaskLedger } from '../taskRecords';
import type { UnclearReplyLedger } from '../unclearReplyRecords';

export const createSequenceMethods = (
	context: LedgerContext,
): SequenceLedger & TaskLedger & UnclearReplyLedger => ({
	addToSequence: async (input) =>
		await context.store.write(async (db) => await addToSequence(context, db, input)),

	stopSequence: async ({ accountId, personId, sequence, because }) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			const person = await requirePerson(db, personId);
			await lockEnrolments(context, db, account.ref);
			const active = await activeEnrolments(db, { account, person });
			const meant = active.filter(
				(enrolment) => sequence === null || enrolment.sequence.name === sequence,
			);
			for (const enrolment of meant) await endEnrolment(context, db, { enrolment, because });
			if (sequence !== null) await keepBack(context, db, { account, person, name: sequence });
			return { ended: meant.length };
		}),

	listEnrolments: async ({ accountId, ...asked }) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			return account === null ? [] : await listEnrolments(db, { ...asked, account });
		}),

	raiseTask: async (input) =>
		await context.store.write(async (db) => await raiseTask(context, db, input)),

	listTasks: async (accountId, limit) =>
		await context.store.write(async (db) => {
			const account = await findAccount(db, accountId);
			if (account === null) return [];
			await dropLateTasks(context, db, account);
			return await openTasks(context, db, { account, limit });
		}),

	closeTask: async (taskId, outcome) =>
		await context.store.write(async (db) => await closeTask(context, db, { taskId, outcome })),

	listUnclearReplies: async (accountId, limit) =>
		await context.store.read(async (db) => {
			const account = await findAccount(db, accountId);
			return account === null ? [] : await listUnclearReplies(context, db, { account, limit });
		}),

	settleUnclearReply: async (replyId, found) =>
		await context.store.write(
			async (db) => await settleUnclearReply(context, db, { replyId, found }),
		),
});
