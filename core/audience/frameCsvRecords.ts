/** One row of a CSV text, as it stands there, without the line end. */
export interface CsvFrame {
	readonly text: string;
	/**
	 * `wellFormed` by RFC 4180; `unclosed` when a quoted cell never ends; `stray` when a quotation mark
	 * stands elsewhere than it should.
	 */
	readonly quoting: 'wellFormed' | 'unclosed' | 'stray';
}

/**
 * A quoted cell may hold line breaks, but after this many lines a quotation mark was forgotten.
 * Without the bound one forgotten mark would swallow the rest of the list.
 */
const LINES_PER_RECORD_MAX = 50;

/**
 * Cuts a CSV text into rows, leaving out empty lines. Quotes decide where a row ends only as long as
 * they are well-formed; around a stray one every line is a row of its own, so that the rows after it
 * are still read.
 */
export function* frameCsvRecords(text: string, delimiter: string): Generator<CsvFrame> {
	const grammar = grammarOf(delimiter);
	const lines = new LineReader(text);
	while (lines.hasMore()) {
		lines.startFrame();
		lines.readLine();
		if (lines.frame() !== '') yield frameOf(lines, grammar);
	}
}

function frameOf(lines: LineReader, grammar: Grammar): CsvFrame {
	const line = lines.frame();
	if (grammar.isWhole(line)) return { text: line, quoting: 'wellFormed' };
	if (!grammar.isOpen(line)) return { text: line, quoting: 'stray' };

	const record = readQuotedRecord(lines, grammar);
	return record === null
		? { text: line, quoting: 'unclosed' }
		: { text: record, quoting: 'wellFormed' };
}

interface Grammar {
	readonly isWhole: (text: string) => boolean;
	/** Whether more lines could still make it whole: it ends inside a quoted cell. */
	readonly isOpen: (text: string) => boolean;
}

/** No two alternatives begin alike, so a test takes time in proportion to the length. */
function grammarOf(delimiter: string): Grammar {
	const quotedPart = '"[^"]*(?:""[^"]*)*';
	const cell = `(?:${quotedPart}"|[^"\\r\\n${delimiter}]*)`;
	const whole = new RegExp(`^${cell}(?:${delimiter}${cell})*$`);
	const open = new RegExp(`^(?:${cell}${delimiter})*${quotedPart}$`);
	return { isWhole: (text) => whole.test(text), isOpen: (text) => open.test(text) };
}

/** A row over several lines, of which the first is read; null, and no other line read, if it is none. */
function readQuotedRecord(lines: LineReader, grammar: Grammar): string | null {
	const secondLine = lines.position;
	for (let count = 2; count <= LINES_PER_RECORD_MAX && lines.hasMore(); count++) {
		lines.readLine();
		if (grammar.isWhole(lines.frame())) return lines.frame();
		if (!grammar.isOpen(lines.frame())) break;
	}
	lines.position = secondLine;
	return null;
}

class LineReader {
	position = 0;
	#frameStart = 0;
	readonly #text: string;
	readonly #lineEnd: string;

	constructor(text: string) {
		this.#text = text;
		this.#lineEnd = text.includes('\n') ? '\n' : '\r';
	}

	hasMore(): boolean {
		return this.position < this.#text.length;
	}

	startFrame(): void {
		this.#frameStart = this.position;
	}

	readLine(): void {
		const found = this.#text.indexOf(this.#lineEnd, this.position);
		this.position = (found === -1 ? this.#text.length : found) + 1;
	}

	/** What was read since the frame began, without the last line end. */
	frame(): string {
		const text = this.#text.slice(this.#frameStart, this.position - 1);
		return text.endsWith('\r') ? text.slice(0, -1) : text;
	}
}
