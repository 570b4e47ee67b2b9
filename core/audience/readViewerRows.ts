import type { KeptColumns } from './keptColumns';
import { readCsv } from './readCsv';
import type { CsvRow } from './readCsv';
import type { RowDefectName } from './rowDefects';
import type { ViewerColumn } from './viewerColumns';
import type { ViewerCells } from './viewerRowSchema';

/** A data row in its kept columns, or what is wrong with its form. */
export type ViewerRow =
	| { readonly kind: 'cells'; readonly cells: ViewerCells }
	| { readonly kind: 'defect'; readonly defect: RowDefectName };

/** Some milliseconds of work. */
const ITEMS_PER_BLOCK = 500;

export async function* readCsvRows(
	input: Uint8Array | string,
	kept: KeptColumns,
): AsyncGenerator<ViewerRow[]> {
	let columns: ReadonlyArray<ViewerColumn | null> | null = null;
	for await (const block of readCsv(input)) {
		const rows = columns === null ? block.slice(1) : block;
		columns ??= (block[0] ?? []).map((header) => kept.recognise(header));
		const named = columns;
		yield rows.map((row) => toViewerRow(row, named));
	}
}

function toViewerRow(row: CsvRow, columns: ReadonlyArray<ViewerColumn | null>): ViewerRow {
	if (row === null) return { kind: 'defect', defect: 'brokenQuotes' };
	if (row.slice(columns.length).some((text) => text.trim() !== '')) {
		return { kind: 'defect', defect: 'tooManyCells' };
	}
	const cells: MutableCells = {};
	for (const [index, column] of columns.entries()) keep(cells, column, row[index] ?? '');
	return { kind: 'cells', cells };
}

export function* readItemRows(
	items: readonly unknown[],
	kept: KeptColumns,
): Generator<ViewerRow[]> {
	for (let start = 0; start < items.length; start += ITEMS_PER_BLOCK) {
		yield items.slice(start, start + ITEMS_PER_BLOCK).map((item) => toItemRow(item, kept));
	}
}

/** An n8n item carries its row under `json`; a row may also stand alone. */
function toItemRow(item: unknown, kept: KeptColumns): ViewerRow {
	if (!isObject(item)) return { kind: 'defect', defect: 'noColumns' };
	const fields = 'json' in item && isObject(item.json) ? item.json : item;
	const cells: MutableCells = {};
	for (const [header, value] of Object.entries(fields)) {
		keep(cells, kept.recognise(header), toText(value));
	}
	return { kind: 'cells', cells };
}

const isObject = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

type MutableCells = Partial<Record<ViewerColumn, string>>;

/** Of several columns with one meaning the first that says something counts. */
function keep(cells: MutableCells, column: ViewerColumn | null, text: string): void {
	if (column !== null) cells[column] ||= text;
}

/** A number that JSON has rounded is written as a rounded one, so that no wrong id gets through. */
function toText(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') {
		const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value);
		return isRounded ? value.toExponential() : String(value);
	}
	if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : '';
}
