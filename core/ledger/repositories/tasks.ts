import { isReason, type ReasonCode } from '../../outreach/reasons';
import { decideTask } from '../../outreach/sequences/decideTask';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { openText, sealText } from '../keys';
import { createPublicId } from '../publicId';
import type { RaisedTask, TaskInput, TaskRecord } from '../taskRecords';
import type { Account } from './accounts';
import { readContactHistory } from './contactHistory';
import { dataKeyOf, findPersonById, readIdentifier } from './people';
import { ensurePolicy } from './policies';
import { loadContact } from './sends';

/** Judged in the same transaction; one task for a step of a person and round. */
export async function raiseTask(
	context: LedgerContext,
	db: Database,
	input: TaskInput,
): Promise<RaisedTask> {
	const contact = await loadContact(context, db, input);
	const { account, person, candidate, policy } = contact;
	const history = await readContactHistory(context, db, contact);
	const now = context.clock.now();
	const decision = decideTask(candidate, policy, history, now);
	if (decision.kind === 'refused') return decision;

	const stored = await ensurePolicy(context, db, { client: account.client, policy });
	await db
		.insertInto('task')
		.values({
			public_id: createPublicId('tsk'),
			account_id: account.id,
			subject_id: person.id,
			sequence: candidate.sequence,
			step: candidate.step,
			rotation: candidate.rotation,
			purpose: candidate.purpose,
			policy_id: stored.id,
			reason: input.reason,
			text_encrypted: sealText(dataKeyOf(context, person), input.text),
			due_before_ms: decision.before.getTime(),
			created_at_ms: now.getTime(),
			state: 'open',
			closed_at_ms: null,
		})
		.onConflict((conflict) =>
			conflict
				.columns(['account_id', 'subject_id', 'sequence', 'step', 'rotation'])
				// They wrote again, so there is more time.
				.doUpdateSet({ due_before_ms: decision.before.getTime() }),
		)
		.execute();
	const { public_id } = await db
		.selectFrom('task')
		.select('public_id')
		.where('account_id', '=', account.id)
		.where('subject_id', '=', person.id)
		.where('sequence', '=', candidate.sequence)
		.where('step', '=', candidate.step)
		.where('rotation', '=', candidate.rotation)
		.executeTakeFirstOrThrow();
	return { kind: 'raised', taskId: public_id, before: decision.before };
}

/** Open ones whose time is over were not done; nobody is asked to write too late. */
export async function dropLateTasks(
	context: LedgerContext,
	db: Database,
	account: Account,
): Promise<void> {
	const nowMs = context.clock.now().getTime();
	await db
		.updateTable('task')
		.set({ state: 'dropped', closed_at_ms: nowMs })
		.where('account_id', '=', account.id)
		.where('state', '=', 'open')
		.where('due_before_ms', '<=', nowMs)
		.execute();
}

export async function openTasks(
	context: LedgerContext,
	db: Database,
	{ account, limit }: { account: Account; limit: number },
): Promise<TaskRecord[]> {
	const rows = await tasks(db)
		.where('task.account_id', '=', account.id)
		.where('task.state', '=', 'open')
		.orderBy('task.due_before_ms')
		.orderBy('task.id')
		.limit(limit)
		.execute();
	const records: TaskRecord[] = [];
	for (const row of rows) {
		const record = await toRecord(context, db, row);
		if (record !== null) records.push(record);
	}
	return records;
}

export async function readTask(
	context: LedgerContext,
	db: Database,
	taskId: string,
): Promise<TaskRecord | null> {
	const row = await tasks(db).where('task.public_id', '=', taskId).executeTakeFirst();
	return row === undefined ? null : await toRecord(context, db, row);
}

const tasks = (db: Database) =>
	db
		.selectFrom('task')
		.innerJoin('account', 'account.id', 'task.account_id')
		.innerJoin('subject', 'subject.id', 'task.subject_id')
		.selectAll('task')
		.select(['account.account_ref', 'subject.public_id as person_id']);

type Row = Awaited<ReturnType<ReturnType<typeof tasks>['executeTakeFirstOrThrow']>>;

/** Null for a person who was erased meanwhile. */
async function toRecord(
	context: LedgerContext,
	db: Database,
	row: Row,
): Promise<TaskRecord | null> {
	const person = await findPersonById(db, row.person_id);
	if (person?.status !== 'active') return null;
	const last = await db
		.selectFrom('event')
		.select(['kind', 'occurred_at_ms'])
		.where('account_id', '=', row.account_id)
		.where('subject_id', '=', person.id)
		.where('kind', '!=', 'echo')
		.orderBy('occurred_at_ms', 'desc')
		.limit(1)
		.executeTakeFirst();
	return {
		taskId: row.public_id,
		personId: person.publicId,
		accountId: row.account_ref,
		handle: await readIdentifier(context, db, { person, kind: 'handle', scope: '' }),
		sequence: row.sequence,
		step: row.step,
		rotation: row.rotation,
		reason: toReason(row.reason),
		text: openText(dataKeyOf(context, person), row.text_encrypted),
		lastEvent: last === undefined ? null : { kind: last.kind, at: new Date(last.occurred_at_ms) },
		dueBefore: new Date(row.due_before_ms),
		createdAt: new Date(row.created_at_ms),
		state: row.state,
	};
}

const toReason = (text: string): ReasonCode => (isReason(text) ? text : 'taskRaised');
