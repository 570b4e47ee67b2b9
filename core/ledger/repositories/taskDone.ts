import type { Purpose } from '../../outreach/contact';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { createPublicId } from '../publicId';
import type { TaskRecord } from '../taskRecords';
import { findAccount, type Account } from './accounts';
import { logContact } from './contactLog';
import { findPersonById, type Person } from './people';
import { lockSends } from './sendOutcomes';
import { idempotencyKey } from './sendKeys';
import { readTask } from './tasks';

interface OpenTask {
	readonly id: number;
	readonly record: TaskRecord;
	readonly purpose: Purpose;
	readonly policyId: number;
	readonly account: Account;
	readonly person: Person;
}

export async function closeTask(
	context: LedgerContext,
	db: Database,
	{ taskId, outcome }: { taskId: string; outcome: 'done' | 'dropped' },
): Promise<TaskRecord | null> {
	const task = await lockTask(context, db, taskId);
	if (task === null) return null;
	if (task.record.state !== 'open') return task.record;
	await db
		.updateTable('task')
		.set({ state: outcome, closed_at_ms: context.clock.now().getTime() })
		.where('id', '=', task.id)
		.execute();
	if (outcome === 'done') await countAsSent(context, db, task);
	return { ...task.record, state: outcome };
}

async function lockTask(
	context: LedgerContext,
	db: Database,
	taskId: string,
): Promise<OpenTask | null> {
	const found = await readTask(context, db, taskId);
	if (found === null) return null;
	await lockSends(context, db, found.accountId);
	const record = await readTask(context, db, taskId);
	const account = await findAccount(db, found.accountId);
	const person = await findPersonById(db, found.personId);
	if (record === null || account === null || person === null) return null;
	const row = await db
		.selectFrom('task')
		.select(['id', 'purpose', 'policy_id'])
		.where('public_id', '=', taskId)
		.executeTakeFirstOrThrow();
	return {
		id: row.id,
		record,
		purpose: row.purpose === 'promotional' ? 'promotional' : 'conversation',
		policyId: row.policy_id,
		account,
		person,
	};
}

/** A message that was written by hand takes the same places as one that was sent. */
async function countAsSent(context: LedgerContext, db: Database, task: OpenTask): Promise<void> {
	const { record, account, person } = task;
	const written = await adoptWritten(context, db, task);
	const atMs = written.at.getTime();
	const { sequence, step, rotation } = record;
	const template = `${sequence}-${step}`;
	const candidate = {
		accountId: account.ref,
		personId: person.publicId,
		channel: 'instagramDm' as const,
		purpose: task.purpose,
		sequence,
		step,
		rotation,
		template,
	};
	const sent = await db
		.insertInto('send')
		.values({
			public_id: createPublicId('snd'),
			client_id: account.client.id,
			account_id: account.id,
			subject_id: person.id,
			idempotency_key: idempotencyKey(candidate, person),
			sequence,
			step,
			rotation,
			template,
			purpose: task.purpose,
			policy_id: task.policyId,
			state: 'sent',
			reserved_at_ms: atMs,
			lease_until_ms: atMs,
			calling_at_ms: atMs,
			settled_at_ms: atMs,
			slot_at_ms: atMs,
			message_id: written.messageId,
			failure_class: null,
			is_retryable: 0,
			variant: await variantOf(db, task),
			by_hand: 1,
		})
		// The message that could not be confirmed was this step, and holds its places already.
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (sent === undefined) return;
	const data = { outcome: 'sent', byHand: true, task: record.taskId };
	await logContact(context, db, { account, person, sendId: sent.id, type: 'outcome', data });
}

/** The version of the texts that the person was given with the sequence. */
async function variantOf(
	db: Database,
	{ record, account, person }: OpenTask,
): Promise<string | null> {
	const row = await db
		.selectFrom('enrolment')
		.select('variant')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('name', '=', record.sequence)
		.where('rotation', '=', record.rotation)
		.executeTakeFirst();
	return row?.variant ?? null;
}

/** If Instagram told of it already, it would count twice: as somebody else's message, and as this one. */
async function adoptWritten(
	context: LedgerContext,
	db: Database,
	{ record, account, person }: OpenTask,
): Promise<{ messageId: string; at: Date }> {
	const written = await db
		.selectFrom('foreign_message')
		.innerJoin('event', 'event.id', 'foreign_message.event_id')
		.select(['foreign_message.event_id', 'foreign_message.sent_at_ms', 'event.source_id'])
		.where('foreign_message.account_id', '=', account.id)
		.where('foreign_message.subject_id', '=', person.id)
		.where('foreign_message.sent_at_ms', '>=', record.createdAt.getTime())
		.orderBy('foreign_message.sent_at_ms', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (written === undefined) return { messageId: record.taskId, at: context.clock.now() };
	await db.deleteFrom('foreign_message').where('event_id', '=', written.event_id).execute();
	const messageId = written.source_id.split(':').at(-1) ?? record.taskId;
	return { messageId, at: new Date(written.sent_at_ms) };
}
