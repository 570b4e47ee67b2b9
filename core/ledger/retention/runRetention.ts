import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import {
	RETENTION_KINDS,
	retentionPolicy,
	type RetentionKind,
	type RetentionPolicy,
} from '../../consent/retentionPolicy';
import { MINUTE_MS } from '../../shared/duration';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerContext } from '../context';
import type { Database } from '../database/store';
import type { OwnDays, RetentionCounts, RetentionReport } from '../rightsRecords';
import { createPublicId } from '../publicId';
import { ensureClient, type Client } from '../repositories/accounts';
import { appendEntry, lockChain } from '../repositories/consentChain';
import { countExpiredRows, countViewerRows } from '../repositories/retention/deleteExpired';
import { expiredPeople } from '../repositories/retention/expiredPeople';
import { deletePeopleStep, deleteRowsStep, PEOPLE_PER_STEP } from './retentionSteps';

export const KINDS = Object.keys(RETENTION_KINDS) as RetentionKind[];

/** A run that has not written for so long has ended without an end. */
const ABANDONED_MS = MINUTE_MS;

const countsSchema = z.object({
	people: z.number(),
	rows: z.number(),
	keptForConsent: z.number(),
	keptForHold: z.number(),
});
/** Where a run stands; written with every step, so that a killed one goes on from there. */
const progressSchema = z.object({
	kind: z.number(),
	after: z.number(),
	counts: z.record(countsSchema),
});
export type Progress = z.infer<typeof progressSchema>;

export interface OpenRun {
	readonly id: number;
	readonly runId: string;
	readonly client: Client;
	readonly policy: RetentionPolicy;
	readonly now: Date;
	readonly progress: Progress;
}

const nothing = (): RetentionCounts => ({ people: 0, rows: 0, keptForConsent: 0, keptForHold: 0 });
const emptyProgress = (): Progress => ({
	kind: 0,
	after: 0,
	counts: Object.fromEntries(KINDS.map((kind) => [kind, nothing()])),
});

/** Counts what a run would delete now; writes nothing. */
export async function previewRetention(
	context: LedgerContext,
	ownDays: OwnDays,
): Promise<RetentionReport> {
	const policy = retentionPolicy(ownDays);
	const client = await context.store.write(async (db) => await ensureClient(context, db));
	const now = context.clock.now();
	const progress = emptyProgress();
	for (const kind of KINDS) {
		const counts = progress.counts[kind] ?? nothing();
		if (kind === 'plannedTexts' || kind === 'requestRegister') {
			counts.rows = await context.store.read(
				async (db) => await countExpiredRows(db, kind, { client, policy, now }),
			);
			continue;
		}
		for (let after: number | null = 0; after !== null; await nextTurn()) {
			const wanted = { client, policy, now, after, limit: PEOPLE_PER_STEP };
			after = await context.store.read(async (db) => {
				const { people, last } = await expiredPeople(db, kind, wanted);
				for (const expired of people) {
					if (expired.verdict !== 'delete') counts[expired.verdict] += 1;
					else {
						counts.people += 1;
						if (kind === 'viewerRecords') counts.rows += await countViewerRows(db, expired);
					}
				}
				return last;
			});
		}
	}
	return { runId: null, state: 'preview', ...reportOf(policy, progress), logEntryId: null };
}

const reportOf = (policy: RetentionPolicy, progress: Progress): Pick<RetentionReport, 'kinds'> => ({
	kinds: KINDS.map((kind) => ({
		kind,
		...(progress.counts[kind] ?? nothing()),
		rules: policy.rules.flatMap(({ country, days, source, ...rule }) =>
			rule.kind === kind ? [{ country, days, source }] : [],
		),
	})),
});

export async function startRetention(
	context: LedgerContext,
	ownDays: OwnDays,
): Promise<{ runId: string }> {
	const policy = retentionPolicy(ownDays);
	return await context.store.write(async (db) => {
		const client = await ensureClient(context, db);
		await lockChain(context, db, client);
		await endAbandoned(context, db, client);
		const runId = createPublicId('ret');
		const nowMs = context.clock.now().getTime();
		await db
			.insertInto('retention_run')
			.values({
				public_id: runId,
				client_id: client.id,
				state: 'running',
				policy: JSON.stringify(ownDays),
				counts: JSON.stringify(emptyProgress()),
				started_at_ms: nowMs,
				ended_at_ms: null,
				beat_at_ms: nowMs,
			})
			.execute();
		const data = { run: runId, rules: policy.rules };
		await appendEntry(context, db, { client, type: 'retentionStarted', data });
		return { runId };
	});
}

/** Of a run that was killed the log gets what it had deleted; the new one finds what it left. */
async function endAbandoned(context: LedgerContext, db: Database, client: Client): Promise<void> {
	const rows = await db
		.selectFrom('retention_run')
		.select(['public_id'])
		.where('client_id', '=', client.id)
		.where('state', '=', 'running')
		.where('beat_at_ms', '<=', context.clock.now().getTime() - ABANDONED_MS)
		.execute();
	for (const { public_id } of rows) {
		await writeEnd(context, db, await loadRun(db, public_id), 'cancelled');
	}
}

export async function loadRun(db: Database, runId: string): Promise<OpenRun> {
	const row = await db
		.selectFrom('retention_run')
		.innerJoin('client', 'client.id', 'retention_run.client_id')
		.selectAll('retention_run')
		.select('client.public_id as client_public_id')
		.where('retention_run.public_id', '=', runId)
		.where('state', '=', 'running')
		.executeTakeFirst();
	if (row === undefined) throw runEnded();
	return {
		id: row.id,
		runId: row.public_id,
		client: { id: row.client_id, publicId: row.client_public_id },
		policy: retentionPolicy(JSON.parse(row.policy) as OwnDays),
		now: new Date(row.started_at_ms),
		progress: progressSchema.parse(JSON.parse(row.counts)),
	};
}

/** One step of at most about 50 ms. True when nothing is left. */
export async function retentionStep(context: LedgerContext, runId: string): Promise<boolean> {
	const run = await context.store.read(async (db) => await loadRun(db, runId));
	const kind = KINDS[run.progress.kind];
	if (kind === undefined) return true;
	if (kind === 'plannedTexts' || kind === 'requestRegister')
		await deleteRowsStep(context, run, kind);
	else await deletePeopleStep(context, run, kind);
	return false;
}

export async function endRetention(
	context: LedgerContext,
	runId: string,
	outcome: 'done' | 'cancelled',
): Promise<RetentionReport> {
	return await context.store.write(async (db) => {
		const run = await loadRun(db, runId);
		const logEntryId = await writeEnd(context, db, run, outcome);
		return { runId, state: outcome, ...reportOf(run.policy, run.progress), logEntryId };
	});
}

async function writeEnd(
	context: LedgerContext,
	db: Database,
	run: OpenRun,
	outcome: 'done' | 'cancelled',
): Promise<string> {
	await lockChain(context, db, run.client);
	const { publicId } = await appendEntry(context, db, {
		client: run.client,
		type: 'retentionEnded',
		data: { run: run.runId, outcome, counts: run.progress.counts },
	});
	await db
		.updateTable('retention_run')
		.set({ state: outcome, ended_at_ms: context.clock.now().getTime() })
		.where('id', '=', run.id)
		.execute();
	return publicId;
}

const runEnded = (): UserFacingError =>
	new UserFacingError(
		'retentionEnded',
		'This run of Delete Expired Data has ended.',
		'Start it again: what it left is found again.',
	);
