import { explainTask, type ErasureTask } from '../../consent/erasureTasks';
import { deadlinesOf, isRequestLaw, type RequestLawName } from '../../consent/requestLaws';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { createPublicId } from '../publicId';
import type {
	DataRequest,
	DataRequestFilter,
	DataRequestKind,
	DataRequestState,
	RequestTask,
} from '../rightsRecords';
import type { Client } from './accounts';

export interface NewRequest {
	readonly client: Client;
	readonly kind: DataRequestKind;
	readonly law: RequestLawName;
	readonly receivedAt: Date;
	readonly state: DataRequestState;
	readonly subjectId: number | null;
	readonly tombstoneId: number | null;
	readonly tasks: readonly ErasureTask[];
}

export async function insertRequest(
	context: LedgerContext,
	db: Database,
	request: NewRequest,
): Promise<{ id: number; publicId: string }> {
	const { dueAt } = deadlinesOf(request.law, request.receivedAt);
	const publicId = createPublicId('req');
	const { id } = await db
		.insertInto('data_request')
		.values({
			public_id: publicId,
			client_id: request.client.id,
			kind: request.kind,
			law: request.law,
			received_at_ms: request.receivedAt.getTime(),
			due_at_ms: dueAt.getTime(),
			state: request.state,
			answered_at_ms: null,
			answer: null,
			subject_id: request.subjectId,
			tombstone_id: request.tombstoneId,
			exact_until_ms: null,
			certificate: null,
			beat_at_ms: context.clock.now().getTime(),
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	for (const { kind, system } of request.tasks) {
		await db
			.insertInto('request_task')
			.values({
				public_id: createPublicId('rqt'),
				request_id: id,
				kind,
				system,
				due_at_ms: dueAt.getTime(),
				state: 'open',
				done_at_ms: null,
			})
			.execute();
	}
	return { id, publicId };
}

export async function readRequests(
	db: Database,
	filter: DataRequestFilter,
): Promise<DataRequest[]> {
	let query = db
		.selectFrom('data_request')
		.leftJoin('subject', 'subject.id', 'data_request.subject_id')
		.selectAll('data_request')
		.select(['subject.public_id as person_id', 'subject.status'])
		// Nobody asked for what expired: it is in the log of its run.
		.where('data_request.kind', '<>', 'expiry')
		.orderBy('data_request.id', 'desc')
		.limit(filter.limit);
	if (filter.requestId !== undefined) {
		query = query.where('data_request.public_id', '=', filter.requestId);
	}
	if (filter.states !== undefined && filter.states.length > 0) {
		query = query.where('data_request.state', 'in', [...filter.states]);
	}
	if (filter.hasOpenTask === true) {
		query = query.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('request_task')
					.select('request_task.id')
					.whereRef('request_task.request_id', '=', 'data_request.id')
					.where('request_task.state', '=', 'open'),
			),
		);
	}
	const rows = await query.execute();
	if (rows.length === 0) return [];
	const tasks = Map.groupBy(
		await tasksOf(
			db,
			rows.map(({ id }) => id),
		).execute(),
		({ request_id }) => request_id,
	);
	return rows.map((row) => {
		// A database of another version may know laws that this one does not.
		const law = isRequestLaw(row.law) ? row.law : 'gdpr';
		const receivedAt = new Date(row.received_at_ms);
		return {
			requestId: row.public_id,
			kind: row.kind,
			law,
			receivedAt,
			dueAt: new Date(row.due_at_ms),
			extendedDueAt: deadlinesOf(law, receivedAt).extendedDueAt,
			state: row.state,
			answeredAt: row.answered_at_ms === null ? null : new Date(row.answered_at_ms),
			answer: row.answer,
			personId: row.status === 'active' ? row.person_id : null,
			tasks: (tasks.get(row.id) ?? []).map(toTask),
		};
	});
}

const tasksOf = (db: Database, requestIds: readonly number[]) =>
	db
		.selectFrom('request_task')
		.selectAll()
		.where('request_id', 'in', [...requestIds])
		.orderBy('id');

type TaskRow = Awaited<ReturnType<ReturnType<typeof tasksOf>['execute']>>[number];

const toTask = (row: TaskRow): RequestTask => ({
	taskId: row.public_id,
	kind: row.kind,
	system: row.system,
	explanation: explainTask(row.kind),
	dueAt: new Date(row.due_at_ms),
	isDone: row.state === 'done',
});

export async function closeTask(
	context: LedgerContext,
	db: Database,
	taskId: string,
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('request_task')
		.set({ state: 'done', done_at_ms: context.clock.now().getTime() })
		.where('public_id', '=', taskId)
		.where('state', '=', 'open')
		.executeTakeFirst();
	await answerWhenDone(context, db, taskId);
	return numUpdatedRows > 0n;
}

/** What nothing erases is answered by its last task: data are handed over, the rest is done by hand. */
async function answerWhenDone(context: LedgerContext, db: Database, taskId: string): Promise<void> {
	const isOfTask = db
		.selectFrom('request_task')
		.select('request_id')
		.where('public_id', '=', taskId);
	await db
		.updateTable('data_request')
		.set((eb) => ({
			state: 'answered',
			answer: eb
				.case()
				.when('kind', 'in', ['access', 'portability'])
				.then('exported')
				.else('byHand')
				.end(),
			answered_at_ms: context.clock.now().getTime(),
		}))
		.where('id', 'in', isOfTask)
		.where('state', '=', 'open')
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('request_task')
						.select('request_task.id')
						.whereRef('request_task.request_id', '=', 'data_request.id')
						.where('request_task.state', '=', 'open'),
				),
			),
		)
		.execute();
}
