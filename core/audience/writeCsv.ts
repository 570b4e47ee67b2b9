/** Also the wide signs, which spreadsheets in East Asian languages take for the same. */
const FORMULA_START = /^[\t\r]|^\s*[=+\-@＝＋－＠]/;

/** A text that a spreadsheet shows and never runs: an apostrophe before it marks it as text. */
export const neutralise = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

type Cell = string | number | boolean | null;

/**
 * CSV for spreadsheets and for `parseViewerExport`: UTF-8 with a mark, commas, CRLF. Every text is
 * neutralised.
 */
export function writeCsv(
	columns: readonly string[],
	rows: Iterable<Readonly<Record<string, Cell>>>,
): string {
	const lines = [columns.map(toCell).join(',')];
	for (const row of rows) lines.push(columns.map((column) => toCell(row[column] ?? '')).join(','));
	return `\ufeff${lines.join('\r\n')}\r\n`;
}

function toCell(value: Cell): string {
	const text = typeof value === 'string' ? neutralise(value) : String(value);
	return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
