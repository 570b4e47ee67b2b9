import type { ListPiece } from '../../../../core';
import type { OperationRun } from '../../../shared/operation';
import { readChoice, readRequiredText } from '../../../shared/parameters';

/** One list to import. */
export interface ViewerSource {
	/** From the beginning, each time. */
	pieces(): AsyncIterable<ListPiece> | Iterable<ListPiece>;
	/** File name, which may carry date, campaign and platform (P3). */
	readonly name: string;
	/** The input item that a row (counted from 1) stands for. */
	itemIndexOfRow(row: number): number;
}

/** As much as crosses to the database's thread at a time: some milliseconds of work there. */
const PIECE_BYTES = 65_536;
const ITEMS_PER_PIECE = 200;

/** A file or a text is a list of its own; input items together are one list. */
export async function readSources(run: OperationRun): Promise<ViewerSource[]> {
	const { context } = run;
	const listFrom = readChoice(
		{ context, itemIndex: 0 },
		{ name: 'listFrom', label: 'List From', choices: ['file', 'items', 'text'] },
	);
	if (listFrom === 'items') return [itemsSource(run)];

	const read = listFrom === 'file' ? fileSource : textSource;
	const sources = await run.eachItem(async (itemIndex) => await read(run, itemIndex));
	return sources.map(({ value }) => value);
}

async function fileSource({ context }: OperationRun, itemIndex: number): Promise<ViewerSource> {
	const field = readRequiredText(
		{ context, itemIndex },
		'binaryPropertyName',
		'Input Binary Field',
	);
	const { fileName = '', id } = context.helpers.assertBinaryData(itemIndex, field);
	const { helpers } = context;
	if (id !== undefined) {
		return {
			pieces: async function* () {
				for await (const piece of await helpers.getBinaryStream(id, PIECE_BYTES)) {
					yield new Uint8Array(piece as Buffer);
				}
			},
			name: fileName,
			itemIndexOfRow: () => itemIndex,
		};
	}
	const content = await helpers.getBinaryDataBuffer(itemIndex, field);
	return {
		pieces: () => cut(content),
		name: fileName,
		itemIndexOfRow: () => itemIndex,
	};
}

async function textSource({ context }: OperationRun, itemIndex: number): Promise<ViewerSource> {
	const content = readRequiredText({ context, itemIndex }, 'listText', 'List');
	return { pieces: () => [content], name: '', itemIndexOfRow: () => itemIndex };
}

function itemsSource({ context }: OperationRun): ViewerSource {
	const rows = context.getInputData().map(({ json }) => json);
	return {
		pieces: function* () {
			for (let start = 0; start < rows.length; start += ITEMS_PER_PIECE) {
				yield rows.slice(start, start + ITEMS_PER_PIECE);
			}
		},
		name: '',
		itemIndexOfRow: (row) => Math.min(Math.max(row - 1, 0), rows.length - 1),
	};
}

function* cut(content: Buffer): Generator<Uint8Array> {
	for (let start = 0; start < content.length; start += PIECE_BYTES) {
		yield new Uint8Array(content.subarray(start, start + PIECE_BYTES));
	}
}
