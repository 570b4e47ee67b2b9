import { createHash } from 'node:crypto';
import { KeptColumns } from './keptColumns';
import type { ViewerRow } from './listReader';
import { createListReader } from './listReader';
import type { ListReader } from './listReader';
import type { ListPiece, ListShape } from './listShape';
import { HEAD_BYTES, detectShape, detectTextShape } from './listShape';
import { DateOrderEvidence } from './localTime';
import { openQuestions } from './openQuestions';
import { parseViewedAt } from './parseViewedAt';
import type { ListQuestion, ViewerExportOptions } from './viewerRecord';

/** What the first reading of a list found out; the second one takes the rows in. */
export interface ListPlan {
	/** SHA-256 of the source, for "this list was taken in before". */
	readonly sourceHash: string;
	readonly shape: ListShape;
	/** The given ones, and what was decided from the whole list. */
	readonly options: ViewerExportOptions;
	readonly droppedColumns: readonly string[];
	/** Nothing may be taken in while there are some. */
	readonly questions: readonly ListQuestion[];
}

/** The first reading of a list, piece by piece; keeps the beginning of it and no row. */
export class ListSurvey {
	readonly #options: ViewerExportOptions;
	readonly #hash = createHash('sha256');
	readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
	readonly #order = new DateOrderEvidence();
	#kept: KeptColumns;
	#head: Uint8Array = new Uint8Array();
	#isUtf8 = true;
	#shape: ListShape | null = null;
	#reader: ListReader | null = null;
	#hasReadableTime = false;
	#hasTimeWithoutZone = false;

	constructor(options: ViewerExportOptions) {
		this.#options = options;
		this.#kept = new KeptColumns(options.columns);
	}

	/** False as soon as the list is surely something else. */
	get mayBeWorkbook(): boolean {
		return this.#shape === null || this.#shape.format === 'xlsx';
	}

	/** Known once the last piece was pushed. */
	get isWorkbook(): boolean {
		return (this.#shape ?? detectShape(this.#head)).format === 'xlsx';
	}

	push(piece: ListPiece): void {
		if (piece instanceof Uint8Array) return this.#pushBytes(piece);
		this.#hash.update(typeof piece === 'string' ? piece : JSON.stringify(piece));
		this.#shape ??=
			typeof piece === 'string' ? detectTextShape(piece, 'utf-8') : { format: 'items' };
		this.#read(piece);
	}

	end(): ListPlan {
		this.#shape ??= detectShape(this.#head);
		if (this.#reader === null && this.#shape.format !== 'xlsx') this.#read(this.#head);
		for (const row of this.#reader?.end() ?? []) this.#look(row);
		this.#checkUtf8(new Uint8Array(), true);
		if (!this.#isUtf8 && 'encoding' in this.#shape && this.#shape.encoding === 'utf-8') {
			this.#shape = { ...this.#shape, encoding: 'windows-1252' };
			this.#kept = this.#keptAnew(this.#shape);
		}
		return this.#plan(this.#shape);
	}

	/** Rows of a workbook, which are read elsewhere and all at once. */
	lookAtTable(rows: readonly unknown[]): void {
		this.#shape = { format: 'xlsx' };
		this.#read(rows);
	}

	#plan(shape: ListShape): ListPlan {
		const dateOrder = this.#options.dateOrder ?? this.#order.decide() ?? undefined;
		return {
			sourceHash: this.#hash.digest('hex'),
			shape,
			options: { ...this.#options, ...(dateOrder === undefined ? {} : { dateOrder }) },
			droppedColumns: this.#kept.dropped(),
			questions: openQuestions({
				kept: this.#kept,
				options: this.#options,
				isZoneMissing: this.#hasTimeWithoutZone && !this.#hasReadableTime,
				isOrderMissing: this.#options.dateOrder === undefined && this.#order.isAmbiguous(),
			}),
		};
	}

	#pushBytes(bytes: Uint8Array): void {
		this.#hash.update(bytes);
		if (this.#shape?.format === 'xlsx') return;
		this.#checkUtf8(bytes, false);
		if (this.#head.length < HEAD_BYTES) {
			const before = this.#head;
			this.#head = Buffer.concat([before, bytes]);
			if (this.#head.length < HEAD_BYTES) return;
			this.#shape = detectShape(this.#head);
			return this.#read(this.#head);
		}
		this.#read(bytes);
	}

	#checkUtf8(bytes: Uint8Array, isLast: boolean): void {
		if (!this.#isUtf8) return;
		try {
			this.#utf8.decode(bytes, { stream: !isLast });
		} catch {
			this.#isUtf8 = false;
		}
	}

	#read(piece: ListPiece): void {
		if (this.#shape === null) return;
		if (this.#shape.format === 'xlsx' && piece instanceof Uint8Array) return;
		this.#reader ??= createListReader(this.#shape, this.#kept);
		for (const row of this.#reader.push(piece)) this.#look(row);
	}

	#look(row: ViewerRow): void {
		const time = row.kind === 'cells' ? (row.cells.viewed_at?.trim() ?? '') : '';
		if (time === '') return;
		this.#order.note(time);
		const { timezone, dateOrder = 'dayFirst' } = this.#options;
		if (this.#hasReadableTime && timezone === undefined) return;
		const read = parseViewedAt(time, { timezone, dateOrder });
		if (read.kind === 'instant') this.#hasReadableTime = true;
		if (read.kind === 'zoneMissing') this.#hasTimeWithoutZone = true;
	}

	/** The names in the first line, in the encoding that the whole list turned out to have. */
	#keptAnew(shape: ListShape): KeptColumns {
		const kept = new KeptColumns(this.#options.columns);
		const reader = createListReader(shape, kept);
		reader.push(this.#head);
		reader.end();
		return kept;
	}
}
