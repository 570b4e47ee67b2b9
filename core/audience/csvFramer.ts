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

/** A longer line is cut: a file without line ends must not be gathered in memory. */
const LINE_LENGTH_MAX = 1_000_000;

/**
 * Cuts a CSV text that comes in pieces into rows, leaving out empty lines. Quotes decide where a row
 * ends only as long as they are well-formed; around a stray one every line is a row of its own, so that
 * the rows after it are still read.
 */
export class CsvFramer {
	readonly #grammar: Grammar;
	#rest = '';
	#lineEnd: '\n' | '\r' | null = null;

	constructor(delimiter: string) {
		this.#grammar = grammarOf(delimiter);
	}

	/** The rows that are complete by now. */
	push(text: string): CsvFrame[] {
		this.#rest += text;
		this.#lineEnd ??= findLineEnd(this.#rest);
		return this.#lineEnd === null ? this.#cutLongLine() : this.#frames(this.#lineEnd, false);
	}

	/** The rows that remain after the last piece. */
	end(): CsvFrame[] {
		return this.#frames(this.#lineEnd ?? (this.#rest.includes('\r') ? '\r' : '\n'), true);
	}

	#frames(lineEnd: string, isLast: boolean): CsvFrame[] {
		const lines = new LineReader(this.#rest, lineEnd, isLast);
		const frames: CsvFrame[] = [];
		while (lines.hasMore()) {
			lines.startFrame();
			lines.readLine();
			if (lines.frame() === '') continue;
			const frame = frameOf(lines, this.#grammar);
			if (frame === null) break;
			frames.push(frame);
		}
		this.#rest = this.#rest.slice(lines.frameStartIfOpen());
		return this.#rest.length > LINE_LENGTH_MAX * LINES_PER_RECORD_MAX
			? [...frames, ...this.#cutLongLine()]
			: frames;
	}

	#cutLongLine(): CsvFrame[] {
		if (this.#rest.length <= LINE_LENGTH_MAX) return [];
		this.#rest = '';
		return [{ text: '', quoting: 'unclosed' }];
	}
}

/** A lone return at the end of a piece may be the first half of a pair. */
function findLineEnd(text: string): '\n' | '\r' | null {
	if (text.includes('\n')) return '\n';
	const at = text.indexOf('\r');
	return at === -1 || at === text.length - 1 ? null : '\r';
}

/** Null when only the next piece can tell. */
function frameOf(lines: LineReader, grammar: Grammar): CsvFrame | null {
	const line = lines.frame();
	if (!line.includes('"') || grammar.isWhole(line)) return { text: line, quoting: 'wellFormed' };
	if (!grammar.isOpen(line)) return { text: line, quoting: 'stray' };

	const record = readQuotedRecord(lines, grammar);
	if (record === undefined) return null;
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
	const sign = delimiter === '|' ? '\\|' : delimiter;
	const quotedPart = '"[^"]*(?:""[^"]*)*';
	const cell = `(?:${quotedPart}"|[^"\\r\\n${sign}]*)`;
	const whole = new RegExp(`^${cell}(?:${sign}${cell})*$`);
	const open = new RegExp(`^(?:${cell}${sign})*${quotedPart}$`);
	return { isWhole: (text) => whole.test(text), isOpen: (text) => open.test(text) };
}

/**
 * A row over several lines, of which the first is read; null, and no other line read, if it is none;
 * undefined, and the row left for the next piece, if the text ends before that is known.
 */
function readQuotedRecord(lines: LineReader, grammar: Grammar): string | null | undefined {
	const secondLine = lines.position;
	for (let count = 2; count <= LINES_PER_RECORD_MAX; count++) {
		if (!lines.hasMore()) {
			if (!lines.isLast) return lines.reopenFrame();
			break;
		}
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
	#isFrameOpen = false;
	readonly #end: number;

	constructor(
		private readonly text: string,
		private readonly lineEnd: string,
		readonly isLast: boolean,
	) {
		// A line without its end is complete only when nothing follows.
		this.#end = isLast ? text.length : text.lastIndexOf(lineEnd) + 1;
	}

	hasMore(): boolean {
		return this.position < this.#end;
	}

	startFrame(): void {
		this.#frameStart = this.position;
	}

	readLine(): void {
		const found = this.text.indexOf(this.lineEnd, this.position);
		this.position = (found === -1 ? this.text.length : found) + 1;
	}

	reopenFrame(): undefined {
		this.#isFrameOpen = true;
	}

	/** Where the text begins that was not given out yet. */
	frameStartIfOpen(): number {
		return this.#isFrameOpen ? this.#frameStart : Math.min(this.position, this.text.length);
	}

	/** What was read since the frame began, without the last line end. */
	frame(): string {
		const text = this.text.slice(this.#frameStart, this.position - 1);
		return text.endsWith('\r') ? text.slice(0, -1) : text;
	}
}
