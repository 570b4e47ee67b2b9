import { CsvFramer } from './csvFramer';
import { JsonElements, parseElement } from './jsonElements';
import type { KeptColumns } from './keptColumns';
import type { Encoding, ListPiece, ListShape } from './listShape';
import { handlesOf } from './listShape';
import type { RowDefectName } from './rowDefects';
import type { CsvRow } from './splitCells';
import { splitCells } from './splitCells';
import type { ViewerColumn } from './viewerColumns';
import type { ViewerCells } from './viewerRowSchema';

/** A data row in its kept columns, or what is wrong with its form. */
export type ViewerRow =
	| { readonly kind: 'cells'; readonly cells: ViewerCells }
	| { readonly kind: 'defect'; readonly defect: RowDefectName };

/** Makes rows of the pieces of a list; what a piece leaves open waits for the next one. */
export interface ListReader {
	push(piece: ListPiece): ViewerRow[];
	end(): ViewerRow[];
}

export function createListReader(shape: ListShape, kept: KeptColumns): ListReader {
	switch (shape.format) {
		case 'csv':
			return csvReader(shape, kept);
		case 'handles':
			return handlesReader(shape, kept);
		case 'json':
			return jsonReader(shape.encoding, kept);
		case 'ndjson':
			return ndjsonReader(shape.encoding, kept);
		case 'xlsx':
		case 'items':
			return itemsReader(kept);
	}
}

/** Pieces as text, whatever they come in. */
class TextPieces {
	readonly #decoder: InstanceType<typeof TextDecoder>;
	#isFirst = true;

	constructor(encoding: Encoding) {
		this.#decoder = new TextDecoder(encoding);
	}

	read(piece: ListPiece): string {
		if (typeof piece !== 'string') {
			return piece instanceof Uint8Array ? this.#decoder.decode(piece, { stream: true }) : '';
		}
		const text = this.#isFirst ? piece.replace(/^\ufeff/, '') : piece;
		this.#isFirst = false;
		return text;
	}

	rest(): string {
		return this.#decoder.decode();
	}
}

const SEPARATOR_LINE = /^"?sep=.?"?$/i;

function csvReader(
	{ encoding, delimiter }: Extract<ListShape, { format: 'csv' }>,
	kept: KeptColumns,
): ListReader {
	const pieces = new TextPieces(encoding);
	const framer = new CsvFramer(delimiter);
	let columns: ReadonlyArray<ViewerColumn | null> | null = null;

	const toRows = (frames: ReturnType<CsvFramer['push']>): ViewerRow[] => {
		const rows: ViewerRow[] = [];
		for (const frame of frames) {
			if (columns !== null) rows.push(toViewerRow(splitCells(frame, delimiter), columns));
			else if (!SEPARATOR_LINE.test(frame.text.trim())) {
				columns = (splitCells(frame, delimiter) ?? []).map((header) => kept.recognise(header));
			}
		}
		return rows;
	};
	return {
		push: (piece) => toRows(framer.push(pieces.read(piece))),
		end: () => toRows([...framer.push(pieces.rest()), ...framer.end()]),
	};
}

function toViewerRow(row: CsvRow, columns: ReadonlyArray<ViewerColumn | null>): ViewerRow {
	if (row === null) return { kind: 'defect', defect: 'brokenQuotes' };
	for (let index = columns.length; index < row.length; index += 1) {
		if (row[index]?.trim() !== '') return { kind: 'defect', defect: 'tooManyCells' };
	}
	const cells: MutableCells = {};
	for (let index = 0; index < columns.length; index += 1) {
		keep(cells, columns[index] ?? null, row[index] ?? '');
	}
	return { kind: 'cells', cells };
}

function handlesReader(
	{ encoding }: Extract<ListShape, { format: 'handles' }>,
	kept: KeptColumns,
): ListReader {
	const lines = linesOf(encoding);
	kept.recognise('handle');
	const toRows = (texts: readonly string[]): ViewerRow[] =>
		texts.flatMap(handlesOf).map((handle) => ({ kind: 'cells', cells: { handle } }));
	return { push: (piece) => toRows(lines.push(piece)), end: () => toRows(lines.end()) };
}

function linesOf(encoding: Encoding): {
	push(piece: ListPiece): string[];
	end(): string[];
} {
	const pieces = new TextPieces(encoding);
	let rest = '';
	const cut = (text: string): string[] => {
		const lines = (rest + text).split(/[\r\n]+/);
		rest = lines.pop() ?? '';
		return lines.filter((line) => line.trim() !== '');
	};
	return {
		push: (piece) => cut(pieces.read(piece)),
		end: () => cut(`${pieces.rest()}\n`),
	};
}

function jsonReader(encoding: Encoding, kept: KeptColumns): ListReader {
	const pieces = new TextPieces(encoding);
	const elements = new JsonElements();
	const toRows = (texts: ReadonlyArray<string | null>): ViewerRow[] =>
		texts.map((text) => toElementRow(text, kept));
	return {
		push: (piece) => toRows(elements.push(pieces.read(piece))),
		end: () => toRows([...elements.push(pieces.rest()), ...elements.end()]),
	};
}

function ndjsonReader(encoding: Encoding, kept: KeptColumns): ListReader {
	const lines = linesOf(encoding);
	const toRows = (texts: readonly string[]): ViewerRow[] =>
		texts.map((text) => toElementRow(text, kept));
	return { push: (piece) => toRows(lines.push(piece)), end: () => toRows(lines.end()) };
}

function toElementRow(text: string | null, kept: KeptColumns): ViewerRow {
	if (text === null) return { kind: 'defect', defect: 'tooLong' };
	const element = parseElement(text);
	// A list of nothing but handles may come as JSON too.
	return toItemRow(typeof element === 'string' ? { handle: element } : element, kept);
}

/** Objects stand for themselves; of arrays the first one names the columns. */
function itemsReader(kept: KeptColumns): ListReader {
	let columns: ReadonlyArray<ViewerColumn | null> | null = null;
	const toRows = (items: readonly unknown[]): ViewerRow[] => {
		const rows: ViewerRow[] = [];
		for (const item of items) {
			if (!isCells(item)) rows.push(toItemRow(item, kept));
			else if (columns === null) columns = item.map((header) => kept.recognise(toText(header)));
			else if (item.some((cell) => toText(cell) !== '')) {
				rows.push(toViewerRow(item.map(toText), columns));
			}
		}
		return rows;
	};
	return {
		push: (piece) => (isCells(piece) ? toRows(piece) : []),
		end: () => [],
	};
}

const isCells = (value: unknown): value is readonly unknown[] =>
	Array.isArray(value) && value.length > 0;

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
