import { parse } from 'csv-parse';
import { UserFacingError } from '../shared/userFacingError';
import type { CsvFrame } from './frameCsvRecords';
import { frameCsvRecords } from './frameCsvRecords';

/** The cells of one row, or null when its quotation marks leave no way to tell them apart. */
export type CsvRow = readonly string[] | null;

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Some milliseconds of work: what may pass before other work gets its turn. */
const ROWS_PER_BLOCK = 500;

/**
 * The rows of a CSV text, header included, in blocks of at most 500 and in order; empty lines are
 * left out.
 *
 * @throws UserFacingError `listNotUtf8` when bytes are not UTF-8.
 */
export async function* readCsv(input: Uint8Array | string): AsyncGenerator<CsvRow[]> {
	const text = decode(input);
	const delimiter = detectDelimiter(text);
	let block: CsvFrame[] = [];
	for (const frame of frameCsvRecords(text, delimiter)) {
		block.push(frame);
		if (block.length === ROWS_PER_BLOCK) {
			yield await splitCells(block, delimiter);
			block = [];
		}
	}
	if (block.length > 0) yield await splitCells(block, delimiter);
}

function decode(input: Uint8Array | string): string {
	if (typeof input === 'string') return input.replace(/^\ufeff/, '');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(input);
	} catch (cause) {
		throw new UserFacingError(
			'listNotUtf8',
			'The list is not stored as UTF-8, so names with accents would be damaged.',
			'Save it again as "CSV UTF-8" and take in that file.',
			{ cause },
		);
	}
}

/** The sign that stands most often outside quotes in the first line; a comma when none does. */
function detectDelimiter(text: string): Delimiter {
	const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
	const unquoted = header.replace(/"[^"]*"/g, '');
	const counted = DELIMITERS.map((delimiter) => ({
		delimiter,
		times: unquoted.split(delimiter).length,
	}));
	return counted.reduce((most, one) => (one.times > most.times ? one : most)).delimiter;
}

/** Well-formed rows go through one parser; a stray one gets its own, so it can spoil no other. */
async function splitCells(frames: readonly CsvFrame[], delimiter: Delimiter): Promise<CsvRow[]> {
	const wellFormed = frames.filter(({ quoting }) => quoting === 'wellFormed');
	const parsed = (await parseRecords(wellFormed, delimiter)).values();
	const rows: CsvRow[] = [];
	for (const frame of frames) {
		switch (frame.quoting) {
			case 'wellFormed':
				rows.push(parsed.next().value ?? null);
				break;
			case 'stray':
				rows.push(await parseAlone(frame, delimiter));
				break;
			case 'unclosed':
				rows.push(null);
		}
	}
	return rows;
}

async function parseAlone(frame: CsvFrame, delimiter: Delimiter): Promise<CsvRow> {
	const [cells, ...more] = await parseRecords([frame], delimiter);
	return cells === undefined || more.length > 0 ? null : cells;
}

/** One array of cells for each record that csv-parse can read. */
async function parseRecords(
	frames: readonly CsvFrame[],
	delimiter: Delimiter,
): Promise<string[][]> {
	const records: string[][] = [];
	const parser = parse({
		delimiter,
		record_delimiter: '\n',
		relax_column_count: true,
		relax_quotes: true,
		skip_records_with_error: true,
		on_record: (cells: string[]) => {
			records.push(cells);
			return null;
		},
	});
	await new Promise<void>((resolve, reject) => {
		parser.once('error', reject);
		parser.once('end', resolve);
		parser.resume();
		parser.end(frames.map(({ text }) => text).join('\n'));
	});
	return records;
}
