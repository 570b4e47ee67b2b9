import type { ImportedRow, ImportOrigin, ImportSummary, Ledger } from '../ledger/ledger';
import { UserFacingError } from '../shared/userFacingError';
import type { ListPiece } from './listShape';
import type { ViewerExportOptions } from './viewerRecord';

export interface ViewerList {
	readonly accountId: string;
	readonly origin: Omit<ImportOrigin, 'sourceHash'>;
	readonly options: ViewerExportOptions;
	/** From the beginning, each time it is called: a list is read twice. */
	pieces(): AsyncIterable<ListPiece> | Iterable<ListPiece>;
}

export interface TakenIn {
	/** False when the same list was taken in before; then nothing was written. */
	readonly isNew: boolean;
	readonly summary: ImportSummary;
	readonly droppedColumns: readonly string[];
}

/**
 * Takes a list of any size in. It is read once to find out what it is and what it leaves open, and once
 * more to take its rows in; no more than a piece of it is held at a time. When `signal` aborts, or
 * anything fails, nothing of the list is kept.
 *
 * @param onRows gets every row of the list exactly once, in its order.
 * @throws UserFacingError `listUnclear` when a person must answer something first, and those of
 * `parseViewerExport`.
 */
export async function importViewerList(
	ledger: Ledger,
	list: ViewerList,
	hooks: { readonly signal?: AbortSignal; onRows(rows: readonly ImportedRow[]): void },
): Promise<TakenIn> {
	const { listId } = await ledger.openList(list.options);
	try {
		for await (const piece of list.pieces()) {
			hooks.signal?.throwIfAborted();
			await ledger.lookAtList(listId, piece);
		}
		const { questions, droppedColumns } = await ledger.planList(listId);
		const [open] = questions;
		if (open !== undefined) throw unclear(open.column, open.question);

		const { isNew } = await ledger.startImport(listId, list.accountId, list.origin);
		for await (const piece of list.pieces()) {
			hooks.signal?.throwIfAborted();
			hooks.onRows(await ledger.importPiece(listId, piece));
		}
		hooks.signal?.throwIfAborted();
		const { rows, summary } = await ledger.finishImport(listId);
		hooks.onRows(rows);
		return { isNew, summary, droppedColumns };
	} catch (error) {
		await ledger.closeList(listId);
		throw error;
	}
}

const unclear = (column: string, question: string): UserFacingError =>
	new UserFacingError(
		'listUnclear',
		`The list leaves something open in the column "${column}": ${question}`,
		'Answer it under Columns or Options, or correct the list. Nothing was taken in.',
	);
