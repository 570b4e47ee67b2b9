import { IANAZone } from 'luxon';
import { UserFacingError } from '../shared/userFacingError';
import { findUnsafeCell } from './findUnsafeCell';
import { KeptColumns } from './keptColumns';
import { openQuestions } from './openQuestions';
import { readCsvRows, readItemRows } from './readViewerRows';
import type { ViewerRow } from './readViewerRows';
import { ROW_DEFECTS, isRowDefectName } from './rowDefects';
import type { RowDefectName } from './rowDefects';
import { VIEWER_COLUMNS } from './viewerColumns';
import type { ViewerColumn } from './viewerColumns';
import type { RejectedRow, ViewerExport, ViewerExportOptions, ViewerRecord } from './viewerRecord';
import { createViewerRowSchema } from './viewerRowSchema';
import { readSignals } from './viewerSignals';
import { yieldToEventLoop } from './yieldToEventLoop';

/**
 * Reads a viewer list: CSV as bytes (UTF-8, with or without BOM) or text, or an array of row objects
 * (n8n items, or the `json` of them). Every data row is accepted, a duplicate, or rejected with its
 * reason; columns that are not kept are named and dropped. Names of columns: `viewerColumns.ts`;
 * times: `parseViewedAt.ts`. Two rows are duplicates when handle (without one: viewer id), story and
 * instant are the same.
 *
 * There are questions only when nothing could be accepted. Other work of the thread gets its turn
 * every 500 rows.
 *
 * @throws UserFacingError `listNotUtf8`, `listTimeZoneUnknown`.
 */
export async function parseViewerExport(
	input: Uint8Array | string | readonly unknown[],
	options: ViewerExportOptions,
): Promise<ViewerExport> {
	requireKnownZone(options.timezone);
	const kept = new KeptColumns();
	const list = new ViewerListBuilder(options, kept);
	for await (const rows of isItems(input) ? readItemRows(input, kept) : readCsvRows(input, kept)) {
		for (const [index, row] of rows.entries()) {
			if (index % ROWS_PER_TURN === 0) await yieldToEventLoop();
			list.add(row);
		}
	}
	return list.build();
}

const isItems = (input: Uint8Array | string | readonly unknown[]): input is readonly unknown[] =>
	Array.isArray(input);

function requireKnownZone(timezone: string | undefined): void {
	if (timezone === undefined || IANAZone.isValidZone(timezone)) return;
	throw new UserFacingError(
		'listTimeZoneUnknown',
		'The time zone of the list is not known.',
		'Write it like Europe/Rome, or leave it empty when every time has an offset.',
	);
}

/** Measured in a fresh n8n: 500 rows before the code is warm held the event loop for 200 ms. */
const ROWS_PER_TURN = 50;

class ViewerListBuilder {
	readonly #schema: ReturnType<typeof createViewerRowSchema>;
	readonly #kept: KeptColumns;
	readonly #accepted: ViewerRecord[] = [];
	readonly #rejected: RejectedRow[] = [];
	readonly #seen = new Set<string>();
	#row = 0;
	#isZoneMissing = false;

	constructor(options: ViewerExportOptions, kept: KeptColumns) {
		this.#schema = createViewerRowSchema(options);
		this.#kept = kept;
	}

	add(row: ViewerRow): void {
		this.#row += 1;
		if (row.kind === 'defect') return this.#reject(row.defect, null);

		const unsafe = findUnsafeCell(row.cells);
		if (unsafe !== null) return this.#reject(unsafe.defect, unsafe.column);

		const checked = this.#schema.safeParse(row.cells);
		if (checked.success) {
			return this.#keep({ row: this.#row, ...checked.data, signals: readSignals(row.cells) });
		}
		const [issue] = checked.error.issues;
		const defect = issue?.message ?? '';
		const column = VIEWER_COLUMNS.find((name) => name === issue?.path[0]) ?? null;
		this.#reject(isRowDefectName(defect) ? defect : 'noColumns', column);
	}

	build(): ViewerExport {
		return {
			accepted: this.#accepted,
			duplicates: this.#row - this.#accepted.length - this.#rejected.length,
			rejected: this.#rejected,
			droppedColumns: this.#kept.dropped(),
			questions: this.#accepted.length > 0 ? [] : openQuestions(this.#kept, this.#isZoneMissing),
		};
	}

	#keep(record: ViewerRecord): void {
		const person = record.handle === null ? `id ${record.viewerId}` : `handle ${record.handle}`;
		// No kept cell holds a line break, so no two different rows share a key.
		const key = `${person}\n${record.storyId}\n${record.viewedAt.getTime()}`;
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		this.#accepted.push(record);
	}

	#reject(defect: RowDefectName, column: ViewerColumn | null): void {
		if (defect === 'timeZoneMissing') this.#isZoneMissing = true;
		const name = column === null ? null : this.#kept.nameOf(column);
		this.#rejected.push({ row: this.#row, column: name, ...ROW_DEFECTS[defect] });
	}
}
