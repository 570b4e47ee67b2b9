import { MINUTE_MS } from '../../shared/duration';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ImportCounts, ImportOrigin, ImportSummary } from '../ledger';
import { createPublicId } from '../publicId';
import { findAccount, type Account } from './accounts';

export interface StartedImport {
	readonly id: number;
	readonly publicId: string;
	readonly account: Account;
}

/** An import whose process has not written for so long has ended without an end. */
const ABANDONED_MS = MINUTE_MS;

type ImportState = 'importing' | 'applying' | 'complete' | 'undoing' | 'undone';

/** The finished import of the same source, if there was one. */
export async function findImport(
	db: Database,
	account: Account,
	sourceHash: string,
): Promise<StartedImport | null> {
	const row = await db
		.selectFrom('viewer_import')
		.select(['id', 'public_id'])
		.where('account_id', '=', account.id)
		.where('source_hash', '=', sourceHash)
		.where('state', '=', 'complete')
		.executeTakeFirst();
	return row === undefined ? null : { id: row.id, publicId: row.public_id, account };
}

/** Opens an import that readers ignore until it is complete. */
export async function startImport(
	context: LedgerContext,
	db: Database,
	opened: { account: Account; origin: ImportOrigin },
): Promise<StartedImport> {
	const { account, origin } = opened;
	const now = context.clock.now().getTime();
	const row = await db
		.insertInto('viewer_import')
		.values({
			public_id: createPublicId('imp'),
			client_id: account.client.id,
			account_id: account.id,
			source_hash: origin.sourceHash,
			source_name: origin.sourceName,
			provenance: origin.provenance,
			legal_basis: origin.legalBasis,
			imported_by: origin.importedBy ?? '',
			signals: '[]',
			state: 'importing',
			rows_accepted: 0,
			rows_known: 0,
			rows_duplicate: 0,
			rows_do_not_contact: 0,
			rows_rejected: 0,
			people: 0,
			created_at_ms: now,
			beat_at_ms: now,
		})
		.returning(['id', 'public_id'])
		.executeTakeFirstOrThrow();
	return { id: row.id, publicId: row.public_id, account };
}

/**
 * Moves an import on, and shows that its process lives. False when somebody else ended it meanwhile:
 * then nothing more may be written under it.
 */
export async function moveImport(
	context: LedgerContext,
	db: Database,
	moved: { importId: number; from: ImportState; to: ImportState },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('viewer_import')
		.set({ state: moved.to, beat_at_ms: context.clock.now().getTime() })
		.where('id', '=', moved.importId)
		.where('state', '=', moved.from)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export async function writeCounts(
	db: Database,
	written: { importId: number; counts: ImportCounts; signals: readonly string[] },
): Promise<void> {
	const { importId, counts, signals } = written;
	await db
		.updateTable('viewer_import')
		.set({
			signals: JSON.stringify([...signals].sort()),
			rows_accepted: counts.accepted,
			rows_known: counts.known,
			rows_duplicate: counts.duplicate,
			rows_do_not_contact: counts.doNotContact,
			rows_rejected: counts.rejected,
			people: counts.people,
		})
		.where('id', '=', importId)
		.execute();
}

/** Imports that a crash, a kill or a cancelled run left behind, of one account. */
export async function abandonedImports(
	context: LedgerContext,
	db: Database,
	account: Account,
): Promise<StartedImport[]> {
	const rows = await db
		.selectFrom('viewer_import')
		.select(['id', 'public_id'])
		.where('account_id', '=', account.id)
		.where('state', 'in', ['importing', 'applying', 'undoing'])
		.where('beat_at_ms', '<', context.clock.now().getTime() - ABANDONED_MS)
		.execute();
	return rows.map(({ id, public_id }) => ({ id, publicId: public_id, account }));
}

export async function findImportById(
	db: Database,
	accountRef: string,
	publicId: string,
): Promise<{ started: StartedImport; state: ImportState } | null> {
	const account = await findAccount(db, accountRef);
	if (account === null) return null;
	const row = await db
		.selectFrom('viewer_import')
		.select(['id', 'state'])
		.where('public_id', '=', publicId)
		.where('account_id', '=', account.id)
		.executeTakeFirst();
	return row === undefined
		? null
		: { started: { id: row.id, publicId, account }, state: row.state };
}

export async function readImport(db: Database, importId: number): Promise<ImportSummary> {
	const row = await db
		.selectFrom('viewer_import')
		.selectAll()
		.where('id', '=', importId)
		.executeTakeFirstOrThrow();
	return {
		importId: row.public_id,
		sourceHash: row.source_hash,
		sourceName: row.source_name,
		provenance: row.provenance,
		legalBasis: row.legal_basis,
		importedBy: row.imported_by,
		at: new Date(row.created_at_ms),
		counts: {
			accepted: row.rows_accepted,
			known: row.rows_known,
			duplicate: row.rows_duplicate,
			doNotContact: row.rows_do_not_contact,
			rejected: row.rows_rejected,
			people: row.people,
		},
	};
}

/** What the views and signals of complete imports say about an account, by name. */
export async function deliveredSignals(db: Database, account: Account): Promise<Set<string>> {
	const rows = await db
		.selectFrom('viewer_import')
		.select('signals')
		.distinct()
		.where('account_id', '=', account.id)
		.where('state', '=', 'complete')
		.execute();
	return new Set(rows.flatMap(({ signals }) => JSON.parse(signals) as string[]));
}

/** False while a summary may be ahead of what readers may see. */
export async function areSummariesCurrent(db: Database, account: Account): Promise<boolean> {
	const row = await db
		.selectFrom('viewer_import')
		.select('id')
		.where('account_id', '=', account.id)
		.where('state', 'in', ['applying', 'undoing'])
		.limit(1)
		.executeTakeFirst();
	return row === undefined;
}

/** Imports whose rows readers must leave out; almost always none. */
export async function hiddenImports(db: Database, account: Account): Promise<number[]> {
	const rows = await db
		.selectFrom('viewer_import')
		.select('id')
		.where('account_id', '=', account.id)
		.where('state', 'in', ['importing', 'applying', 'undoing'])
		.execute();
	return rows.map(({ id }) => id);
}
