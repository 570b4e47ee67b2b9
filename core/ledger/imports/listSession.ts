import { KeptColumns } from '../../audience/keptColumns';
import { createListReader, type ListReader, type ViewerRow } from '../../audience/listReader';
import type { ListPiece } from '../../audience/listShape';
import { ListSurvey, type ListPlan } from '../../audience/listSurvey';
import { prepareOptions } from '../../audience/parseViewerExport';
import { WORKBOOK_BYTES_MAX, tooLarge } from '../../audience/readXlsx';
import { RowChecker } from '../../audience/rowChecker';
import type { ViewerExportOptions, ViewerRecord } from '../../audience/viewerRecord';
import type { LedgerContext } from '../context';
import type { ImportedRow, ImportOrigin, ImportSummary, StartedList } from '../ledger';
import { beginImport, completeImport, takeInRecords, type RunningImport } from './runImport';

/** Reads a workbook somewhere where its size harms nobody. */
export type WorkbookReader = (bytes: Uint8Array) => Promise<unknown[][]>;

interface OpenRows {
	readonly reader: ListReader;
	readonly checker: RowChecker;
	readonly running: RunningImport;
}

/**
 * One list on its way in: looked at piece by piece, then, when nothing is open, taken in piece by
 * piece. Of a list only the beginning is kept; a workbook must be held as a whole.
 */
export class ListSession {
	readonly #options: ViewerExportOptions;
	readonly #survey: ListSurvey;
	#workbook: Uint8Array[] = [];
	#table: readonly unknown[] | null = null;
	#plan: ListPlan | null = null;
	#rows: OpenRows | null = null;

	constructor(options: ViewerExportOptions) {
		this.#options = prepareOptions(options);
		this.#survey = new ListSurvey(this.#options);
	}

	look(piece: ListPiece): void {
		this.#survey.push(piece);
		if (!(piece instanceof Uint8Array) || !this.#survey.mayBeWorkbook) return;
		this.#workbook.push(piece);
		const size = this.#workbook.reduce((sum, { length }) => sum + length, 0);
		if (size > WORKBOOK_BYTES_MAX) throw tooLarge();
	}

	async plan(readWorkbook: WorkbookReader): Promise<ListPlan> {
		if (this.#survey.isWorkbook) {
			this.#table = await readWorkbook(Buffer.concat(this.#workbook));
			this.#survey.lookAtTable(this.#table);
		}
		this.#workbook = [];
		this.#plan = this.#survey.end();
		return this.#plan;
	}

	async start(
		context: LedgerContext,
		accountId: string,
		origin: Omit<ImportOrigin, 'sourceHash'>,
	): Promise<StartedList> {
		const plan = this.#plan;
		if (plan === null) throw new Error('A list is planned before it is taken in');
		const running = await beginImport(context, accountId, {
			...origin,
			sourceHash: plan.sourceHash,
		});
		const kept = new KeptColumns(plan.options.columns);
		this.#rows = {
			reader: createListReader(plan.shape, kept),
			checker: new RowChecker(plan.options, kept),
			running,
		};
		return { importId: running.open.started.publicId, isNew: running.isNew };
	}

	get running(): RunningImport | null {
		return this.#rows?.running ?? null;
	}

	async take(context: LedgerContext, piece: ListPiece): Promise<ImportedRow[]> {
		const { reader } = this.#open();
		return await this.#check(context, reader.push(piece));
	}

	/** The rows that the last piece left open, and what became of the list. */
	async finish(context: LedgerContext): Promise<{ rows: ImportedRow[]; summary: ImportSummary }> {
		const { reader, running } = this.#open();
		const last = this.#table === null ? reader.end() : reader.push(this.#table);
		const rows = await this.#check(context, last);
		return { rows, summary: await completeImport(context, running) };
	}

	#open(): OpenRows {
		if (this.#rows === null) throw new Error('The import of this list was not started');
		return this.#rows;
	}

	async #check(context: LedgerContext, given: readonly ViewerRow[]): Promise<ImportedRow[]> {
		const { checker, running } = this.#open();
		const rejected: ImportedRow[] = [];
		const records: ViewerRecord[] = [];
		for (const row of given) {
			const checked = checker.check(row);
			if (checked.kind === 'record') records.push(checked.record);
			else {
				running.rejectRow(checked.rejected);
				rejected.push({ ...checked.rejected, status: 'rejected' });
			}
		}
		const taken = await takeInRecords(context, running, records);
		return [...taken, ...rejected].sort((a, b) => a.row - b.row);
	}
}
