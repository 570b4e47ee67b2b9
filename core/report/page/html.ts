import type { Table } from '../pictures/picture';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Labels of stories and names of campaigns are typed by people. */
export const escapeHtml = (text: string): string =>
	text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

export interface TableStyle {
	/** Attributes of every cell and of the table, for mail programs that know no style sheet. */
	readonly table?: string;
	readonly cell?: string;
}

/** @param caption read out before the table */
export function htmlTable({ head, rows }: Table, caption: string, style: TableStyle = {}): string {
	const { table = '', cell = '' } = style;
	const headCells = head.map((name) => `<th scope="col"${cell}>${escapeHtml(name)}</th>`).join('');
	const bodyRows = rows.map(([first = '', ...others]) => {
		const values = others.map((value) => `<td${cell}>${escapeHtml(value)}</td>`).join('');
		return `<tr><th scope="row"${cell}>${escapeHtml(first)}</th>${values}</tr>`;
	});
	return `<table${table}><caption>${escapeHtml(caption)}</caption><thead><tr>${headCells}</tr></thead><tbody>${bodyRows.join('')}</tbody></table>`;
}
