import { setImmediate as nextTurn } from 'node:timers/promises';
import { MINUTE_MS } from '../../shared/duration';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { lockIdentity } from '../repositories/people';
import { joinedInto } from '../repositories/erasure/beginErasure';
import { exactUntil } from '../repositories/erasure/exactUntil';
import { cutStep, planCuts, replaceMessageIds } from '../repositories/erasure/cutTimes';
import { sweepRequests, sweepStep, type Swept } from '../repositories/erasure/sweepRows';
import { lockSends } from '../repositories/sendOutcomes';
import { refreshPerson } from '../repositories/viewerSummaries';

/** A run that has not written for so long has ended without an end. */
const ABANDONED_MS = MINUTE_MS;

interface OpenErasure {
	readonly id: number;
	readonly state: string;
	readonly subjectId: number | null;
	readonly tombstoneId: number;
	readonly client: { readonly id: number; readonly publicId: string };
}

/** Takes an erasure as far as it can go now. Every step may be the last one before a crash. */
export async function runErasure(context: LedgerContext, requestId: number): Promise<void> {
	let erasure = await load(context, requestId);
	if (erasure?.state === 'erasing') await sweep(context, erasure);
	erasure = await load(context, requestId);
	if (erasure !== null) await cutWhatIsDue(context, erasure);
	await purge(context, requestId);
}

async function load(context: LedgerContext, requestId: number): Promise<OpenErasure | null> {
	return await context.store.read(async (db) => {
		const row = await db
			.selectFrom('data_request')
			.innerJoin('client', 'client.id', 'data_request.client_id')
			.select(['data_request.id', 'state', 'subject_id', 'tombstone_id', 'client_id'])
			.select('client.public_id as client_public_id')
			.where('data_request.id', '=', requestId)
			.executeTakeFirst();
		if (row === undefined || row.tombstone_id === null) return null;
		return {
			id: row.id,
			state: row.state,
			subjectId: row.subject_id,
			tombstoneId: row.tombstone_id,
			client: { id: row.client_id, publicId: row.client_public_id },
		};
	});
}

async function sweep(context: LedgerContext, erasure: OpenErasure): Promise<void> {
	for (;;) {
		const isOver = await context.store.write(async (db) => {
			// What is being written about the person by somebody else must be seen, now or in the next step.
			await lockIdentity(context, db, erasure.client);
			await lockAccounts(context, db, erasure.client.id);
			await beat(context, db, erasure.id);
			for (const swept of await whoIsSwept(db, erasure)) {
				if (await sweepStep(context.store.kind, db, swept)) return false;
			}
			await finishSweep(context, db, erasure);
			return true;
		});
		if (isOver) return;
		await nextTurn();
	}
}

/** An outcome that is being settled writes about the person under the lock of its account. */
async function lockAccounts(context: LedgerContext, db: Database, clientId: number): Promise<void> {
	const accounts = await db
		.selectFrom('account')
		.select('account_ref')
		.where('client_id', '=', clientId)
		.orderBy('account_ref')
		.execute();
	for (const { account_ref } of accounts) await lockSends(context, db, account_ref);
}

async function whoIsSwept(db: Database, erasure: OpenErasure): Promise<Swept[]> {
	const { subjectId, tombstoneId } = erasure;
	if (subjectId === null) return [];
	const subjectIds = [subjectId, ...(await joinedInto(db, subjectId))];
	return subjectIds.map((id) => ({ subjectId: id, tombstoneId }));
}

/** From here on nothing leads from the request, or from a row, to the person. */
async function finishSweep(
	context: LedgerContext,
	db: Database,
	erasure: OpenErasure,
): Promise<void> {
	for (const swept of await whoIsSwept(db, erasure)) {
		await sweepRequests(context.store.kind, db, swept);
	}
	await refreshPerson(context, db, erasure.tombstoneId);
	await db
		.updateTable('data_request')
		.set({
			state: 'purging',
			subject_id: null,
			exact_until_ms: await exactUntil(context, db, {
				tombstoneId: erasure.tombstoneId,
				clientId: erasure.client.id,
			}),
		})
		.where('id', '=', erasure.id)
		.execute();
}

const beat = async (context: LedgerContext, db: Database, requestId: number): Promise<void> => {
	await db
		.updateTable('data_request')
		.set({ beat_at_ms: context.clock.now().getTime() })
		.where('id', '=', requestId)
		.execute();
};

async function cutWhatIsDue(context: LedgerContext, erasure: OpenErasure): Promise<void> {
	const nowMs = context.clock.now().getTime();
	const isDue = await context.store.read(
		async (db) =>
			(await db
				.selectFrom('data_request')
				.select('id')
				.where('id', '=', erasure.id)
				.where('exact_until_ms', '<=', nowMs)
				.executeTakeFirst()) !== undefined,
	);
	if (!isDue) return;
	const { tombstoneId } = erasure;
	const steps = await context.store.read(async (db) => await planCuts(db, tombstoneId));
	for (const step of steps) {
		await context.store.write(async (db) => {
			await beat(context, db, erasure.id);
			await cutStep(context.store.kind, db, { tombstoneId, step });
		});
		await nextTurn();
	}
	await context.store.write(async (db) => {
		await replaceMessageIds(context.store.kind, db, tombstoneId);
		await refreshPerson(context, db, tombstoneId);
		await db
			.updateTable('data_request')
			.set({ state: 'purging', exact_until_ms: null })
			.where('id', '=', erasure.id)
			.execute();
	});
}

/** What was overwritten leaves the files of the database, too; while somebody reads, it waits. */
async function purge(context: LedgerContext, requestId: number): Promise<void> {
	const isWaiting = await context.store.read(
		async (db) =>
			(await db
				.selectFrom('data_request')
				.select('id')
				.where('id', '=', requestId)
				.where('state', '=', 'purging')
				.executeTakeFirst()) !== undefined,
	);
	if (!isWaiting || !(await context.store.purge())) return;
	await context.store.write(async (db) => {
		await db
			.updateTable('data_request')
			.set((eb) => ({
				state: 'answered',
				answer: 'erased',
				// The later cutting of times is no second answer.
				answered_at_ms: eb.fn.coalesce('answered_at_ms', eb.val(context.clock.now().getTime())),
			}))
			.where('id', '=', requestId)
			.where('state', '=', 'purging')
			.execute();
	});
}

/** Erasures that nobody is working on, and those whose times may be cut now. */
export async function resumeErasures(
	context: LedgerContext,
	runAccount: (context: LedgerContext, requestId: number) => Promise<void>,
): Promise<{ finished: number; open: number }> {
	const due = await context.store.read(async (db) => {
		const nowMs = context.clock.now().getTime();
		const rows = await db
			.selectFrom('data_request')
			.select(['id', 'kind', 'state', 'beat_at_ms'])
			.where((eb) =>
				eb.or([
					eb('state', 'in', ['erasing', 'purging']),
					eb.and([eb('exact_until_ms', 'is not', null), eb('exact_until_ms', '<=', nowMs)]),
				]),
			)
			.orderBy('id')
			.execute();
		return rows.filter(
			({ state, beat_at_ms }) => state !== 'erasing' || beat_at_ms <= nowMs - ABANDONED_MS,
		);
	});
	for (const { id, kind, state } of due) {
		const isAccount = kind === 'metaDeletion' || kind === 'metaDeauthorise';
		if (isAccount && state === 'erasing') await runAccount(context, id);
		else await runErasure(context, id);
	}
	const open = await context.store.read(
		async (db) =>
			await db
				.selectFrom('data_request')
				.select('id')
				.where('state', 'in', ['erasing', 'purging'])
				.execute(),
	);
	const openIds = new Set(open.map(({ id }) => id));
	return { finished: due.filter(({ id }) => !openIds.has(id)).length, open: open.length };
}
