import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import { runErasure } from '../erasure/runErasure';
import { lockIdentity } from '../repositories/people';
import { beginErasure } from '../repositories/erasure/beginErasure';
import {
	deleteExpiredRows,
	deleteViewerRows,
	type RowKind,
} from '../repositories/retention/deleteExpired';
import {
	expiredPeople,
	type ExpiredPerson,
	type PeopleKind,
} from '../repositories/retention/expiredPeople';
import type { OpenRun } from './runRetention';

/** A lock is held for at most about 50 ms (DESIGN §5 Threads). */
export const PEOPLE_PER_STEP = 25;
const ROWS_PER_STEP = 200;

/** The counts are written with the deletion, so a killed run says exactly what it did. */
export async function deletePeopleStep(
	context: LedgerContext,
	run: OpenRun,
	kind: PeopleKind,
): Promise<void> {
	const { client, policy, now } = run;
	const begun = await context.store.write(async (db) => {
		await lockIdentity(context, db, client);
		const { people, last } = await expiredPeople(db, kind, {
			client,
			policy,
			now,
			after: run.progress.after,
			limit: PEOPLE_PER_STEP,
		});
		const erasures: number[] = [];
		for (const expired of people) {
			const id = await handle(context, db, { run, kind, expired });
			if (id !== null) erasures.push(id);
		}
		if (last === null) nextKind(run);
		else run.progress.after = last;
		await save(context, db, run);
		return erasures;
	});
	for (const id of begun) await runErasure(context, id);
}

/** The request by which an erasure goes on, for a person of whom nothing is to stay. */
async function handle(
	context: LedgerContext,
	db: Database,
	{ run, kind, expired }: { run: OpenRun; kind: PeopleKind; expired: ExpiredPerson },
): Promise<number | null> {
	const counts = run.progress.counts[kind];
	if (counts === undefined) return null;
	if (expired.verdict !== 'delete') {
		counts[expired.verdict] += 1;
		return null;
	}
	counts.people += 1;
	if (kind === 'viewerRecords') {
		counts.rows += await deleteViewerRows(context, db, expired);
		return null;
	}
	const { id } = await beginErasure(
		context,
		db,
		{
			personId: expired.person.publicId,
			law: 'gdpr',
			receivedAt: run.now,
			systems: [],
			afterwards: 'forget',
		},
		'expiry',
	);
	return id;
}

export async function deleteRowsStep(
	context: LedgerContext,
	run: OpenRun,
	kind: RowKind,
): Promise<void> {
	await context.store.write(async (db) => {
		const { client, policy, now } = run;
		const wanted = { client, policy, now, limit: ROWS_PER_STEP };
		const deleted = await deleteExpiredRows(context, db, kind, wanted);
		const counts = run.progress.counts[kind];
		if (counts !== undefined) counts.rows += deleted;
		if (deleted < ROWS_PER_STEP) nextKind(run);
		await save(context, db, run);
	});
}

function nextKind({ progress }: OpenRun): void {
	progress.kind += 1;
	progress.after = 0;
}

async function save(context: LedgerContext, db: Database, run: OpenRun): Promise<void> {
	await db
		.updateTable('retention_run')
		.set({
			counts: JSON.stringify(run.progress),
			beat_at_ms: context.clock.now().getTime(),
		})
		.where('id', '=', run.id)
		.execute();
}
