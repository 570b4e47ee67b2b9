import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RejectedRow, ViewerRecord } from '../../audience/viewerRecord';
import { UserFacingError } from '../../shared/userFacingError';
import type { LedgerContext } from '../context';
import type { ImportCounts, ImportedRow, ImportOrigin, ImportSummary } from '../ledger';
import { ensureAccount } from '../repositories/accounts';
import { NameHashes } from '../repositories/importNames';
import { nextPeopleOf, removeViewsOf } from '../repositories/importRemoval';
import { importRecords, ReplayedViews, type OpenImport } from '../repositories/importRows';
import { lockIdentity } from '../repositories/people';
import {
	abandonedImports,
	findImport,
	moveImport,
	readImport,
	startImport,
	writeCounts,
	type StartedImport,
} from '../repositories/viewerImports';
import { refreshSummaries } from '../repositories/viewerSummaries';

/** A lock is held for at most about 50 ms (DESIGN §5 Threads). */
const ROWS_PER_STEP = 300;
const PEOPLE_PER_STEP = 150;

type Counts = { -readonly [Key in keyof ImportCounts]: ImportCounts[Key] };

/** One import on its way from its first row to its end; readers see nothing of it until then. */
export interface RunningImport {
	readonly open: OpenImport;
	/** False when the same source was taken in before: then nothing is written. */
	readonly isNew: boolean;
	readonly counts: Counts;
	/** Where people are few, they are counted; the database counts them in the end. */
	rejectRow(row: RejectedRow): void;
}

export async function beginImport(
	context: LedgerContext,
	accountRef: string,
	origin: ImportOrigin,
): Promise<RunningImport> {
	const account = await context.store.write(
		async (db) => await ensureAccount(context, db, accountRef),
	);
	const abandoned = await context.store.read(
		async (db) => await abandonedImports(context, db, account),
	);
	for (const started of abandoned) await removeImport(context, started);

	return await context.store.write(async (db) => {
		const earlier = await findImport(db, account, origin.sourceHash);
		const started = earlier ?? (await startImport(context, db, { account, origin }));
		const counts: Counts = {
			accepted: 0,
			known: 0,
			duplicate: 0,
			doNotContact: 0,
			rejected: 0,
			people: 0,
		};
		return {
			open: {
				started,
				hashes: new NameHashes(context, account.client),
				storyIds: new Map(),
				signals: new Set(),
				replayed: earlier === null ? null : new ReplayedViews(),
			},
			isNew: earlier === null,
			counts,
			rejectRow: () => {
				counts.rejected += 1;
			},
		};
	});
}

/** @throws UserFacingError `importEnded` when it was cancelled or removed meanwhile. */
export async function takeInRecords(
	context: LedgerContext,
	running: RunningImport,
	records: readonly ViewerRecord[],
): Promise<ImportedRow[]> {
	const rows: ImportedRow[] = [];
	for (let from = 0; from < records.length; from += ROWS_PER_STEP) {
		const step = records.slice(from, from + ROWS_PER_STEP);
		const { open } = running;
		rows.push(
			...(await context.store.write(async (db) => {
				await lockIdentity(context, db, open.started.account.client);
				if (running.isNew) await requireOpen(context, db, open.started.id);
				return await importRecords(context, db, { open, records: step });
			})),
		);
		// Webhooks and reservations of this process get their turn between two steps.
		await nextTurn();
	}
	for (const { status } of rows) running.counts[status] += 1;
	return rows;
}

async function requireOpen(
	context: LedgerContext,
	db: Parameters<typeof moveImport>[1],
	importId: number,
): Promise<void> {
	const step = { importId, from: 'importing', to: 'importing' } as const;
	if (!(await moveImport(context, db, step))) throw ended();
}

const ended = (): UserFacingError =>
	new UserFacingError(
		'importEnded',
		'The import was ended before its last row.',
		'Nothing of it is kept. Take the list in again.',
	);

/** Counts the people anew whom the import touched, then shows it to readers, all at once. */
export async function completeImport(
	context: LedgerContext,
	running: RunningImport,
): Promise<ImportSummary> {
	const { started, signals } = running.open;
	if (running.isNew) {
		const moved = { importId: started.id, from: 'importing', to: 'applying' } as const;
		const isOurs = await context.store.write(async (db) => await moveImport(context, db, moved));
		if (!isOurs) throw ended();

		running.counts.people = await eachStepOfPeople(context, started, async (db, subjectIds) => {
			const beat = { importId: started.id, from: 'applying', to: 'applying' } as const;
			if (!(await moveImport(context, db, beat))) throw ended();
			await refreshSummaries(context, db, {
				account: started.account,
				subjectIds,
				withImport: started.id,
			});
		});
		await context.store.write(async (db) => {
			await writeCounts(db, {
				importId: started.id,
				counts: running.counts,
				signals: [...signals],
			});
			const done = { importId: started.id, from: 'applying', to: 'complete' } as const;
			if (!(await moveImport(context, db, done))) throw ended();
		});
	}
	return await context.store.read(async (db) => await readImport(db, started.id));
}

/** Hides an import at once and takes it back step by step. Safe to repeat, and after a crash. */
export async function removeImport(context: LedgerContext, started: StartedImport): Promise<void> {
	const isHidden = await hideImport(context, started);
	if (!isHidden) return;
	await eachStepOfPeople(context, started, async (db, subjectIds) => {
		const beat = { importId: started.id, from: 'undoing', to: 'undoing' } as const;
		await moveImport(context, db, beat);
		await removeViewsOf(context, db, { started, subjectIds });
	});
	await context.store.write(
		async (db) =>
			await moveImport(context, db, { importId: started.id, from: 'undoing', to: 'undone' }),
	);
}

/** False when there is nothing to take back. */
export async function hideImport(context: LedgerContext, started: StartedImport): Promise<boolean> {
	return await context.store.write(async (db) => {
		for (const from of ['complete', 'applying', 'importing', 'undoing'] as const) {
			if (await moveImport(context, db, { importId: started.id, from, to: 'undoing' })) return true;
		}
		return false;
	});
}

/** @returns how many people the import is about. */
async function eachStepOfPeople(
	context: LedgerContext,
	started: StartedImport,
	handle: (db: Parameters<typeof moveImport>[1], subjectIds: readonly number[]) => Promise<void>,
): Promise<number> {
	let people = 0;
	let after = 0;
	for (;;) {
		const subjectIds = await context.store.write(async (db) => {
			const step = await nextPeopleOf(db, { started, after, limit: PEOPLE_PER_STEP });
			if (step.length > 0) await handle(db, step);
			return step;
		});
		if (subjectIds.length === 0) return people;
		people += subjectIds.length;
		after = subjectIds.at(-1) ?? after;
		await nextTurn();
	}
}
