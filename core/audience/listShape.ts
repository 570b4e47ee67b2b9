import { UserFacingError } from '../shared/userFacingError';
import { normaliseHandle } from './normaliseHandle';
import { splitCells } from './splitCells';
import { columnOf } from './viewerColumns';

/** A piece of a list: of a file, of a text, or of rows. */
export type ListPiece = Uint8Array | string | readonly unknown[];

/** The encodings that exports come in; what is no UTF-8 and has no mark is Windows' western one. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** In which form a list comes. */
export type ListShape =
	| { readonly format: 'csv'; readonly encoding: Encoding; readonly delimiter: string }
	/** One handle, link or `@name` after another, without names of columns. */
	| { readonly format: 'handles'; readonly encoding: Encoding }
	/** An array of objects, or an object that holds one. */
	| { readonly format: 'json'; readonly encoding: Encoding }
	/** One object a line. */
	| { readonly format: 'ndjson'; readonly encoding: Encoding }
	| { readonly format: 'xlsx' }
	/** Objects, or arrays of cells of which the first holds the names. */
	| { readonly format: 'items' };

/** As much of a list as is looked at to find out its shape. */
export const HEAD_BYTES = 65_536;

const DELIMITERS = [',', ';', '\t', '|'] as const;

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
	signs.every((sign, index) => bytes[index] === sign);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** @throws UserFacingError `listFormatUnknown` for an old Excel file or a PDF. */
export function detectShape(head: Uint8Array): ListShape {
	if (startsWith(head, ZIP)) return { format: 'xlsx' };
	if (startsWith(head, OLD_OFFICE) || startsWith(head, PDF)) {
		throw new UserFacingError(
			'listFormatUnknown',
			'The list is an old Excel file or a PDF, which cannot be read.',
			'Save it as XLSX or as CSV and take in that file.',
		);
	}
	const encoding = detectEncoding(head);
	return detectTextShape(new TextDecoder(encoding).decode(head), encoding);
}

function detectEncoding(head: Uint8Array): Encoding {
	if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
	if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
	// Names of columns are Latin letters: in UTF-16 every second byte of them is zero.
	if (head.length >= 4 && head[1] === 0 && head[3] === 0) return 'utf-16le';
	if (head.length >= 4 && head[0] === 0 && head[2] === 0) return 'utf-16be';
	return 'utf-8';
}

export function detectTextShape(head: string, encoding: Encoding): ListShape {
	const text = head.replace(/^\ufeff/, '').trimStart();
	if (text.startsWith('[')) return { format: 'json', encoding };
	if (text.startsWith('{')) return { format: isLineOfJson(text) ? 'ndjson' : 'json', encoding };
	if (isListOfHandles(text)) return { format: 'handles', encoding };
	return { format: 'csv', encoding, delimiter: detectDelimiter(text) };
}

/** An object that ends on its line is a row; `{"viewers": [` goes on, or holds an array. */
function isLineOfJson(text: string): boolean {
	const [line = ''] = text.split(/[\r\n]/, 1);
	try {
		const value: unknown = JSON.parse(line);
		return !Object.values(value ?? {}).some((field) => Array.isArray(field));
	} catch {
		return false;
	}
}

/** The sign that stands most often outside quotes in the first line; a comma when none does. */
function detectDelimiter(text: string): string {
	const [first = '', second = ''] = text.split(/\r\n|\r|\n/, 2);
	// The line with which Excel is told the delimiter.
	const [, stated] = /^"?sep=(.)"?$/i.exec(first.trim()) ?? [];
	if (stated !== undefined) return stated;

	const header = first.trim() === '' ? second : first;
	const unquoted = header.replace(/"[^"]*"/g, '');
	const counted = DELIMITERS.map((delimiter) => ({
		delimiter,
		times: unquoted.split(delimiter).length,
	}));
	return counted.reduce((most, one) => (one.times > most.times ? one : most)).delimiter;
}

/** `@name` and links to profiles are people; so is a single word on every line. */
function isListOfHandles(text: string): boolean {
	const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
	const [first = ''] = lines;
	const marked = handlesOf(first);
	if (marked.length > 0 && marked.every((word) => isMarked(word) && isHandle(word))) return true;

	const names = splitCells({ text: first.trim(), quoting: 'wellFormed' }, ',') ?? [];
	if (names.some((name) => columnOf(name) !== null)) return false;
	// The last line of the head may be cut off.
	const whole = text.length * 2 > HEAD_BYTES ? lines.slice(0, -1) : lines;
	return whole.length > 1 && whole.every((line) => isHandle(line));
}

const isMarked = (word: string): boolean => /^(?:@|https?:|(?:www\.)?instagram\.com\/)/i.test(word);
const isHandle = (word: string): boolean => normaliseHandle(word) !== null;

/** The people of one line: `@anna, @bruno`, `@anna @bruno` or `anna`. */
export function handlesOf(line: string): string[] {
	const words = line
		.split(/[,;\t]/)
		.map((word) => word.trim())
		.filter((word) => word !== '');
	return words.flatMap((word) => {
		const parts = word.split(/\s+/);
		return parts.every(isMarked) ? parts : [word];
	});
}
