import type { RowDefectName } from './rowDefects';
import { VIEWER_COLUMNS } from './viewerColumns';
import type { ViewerColumn } from './viewerColumns';
import type { ViewerCells } from './viewerRowSchema';

/** Also the wide signs, which spreadsheets in East Asian languages take for the same. */
const FORMULA_START = /^[\t\r]|^\s*[=+\-＝＋－]/;

/** A handle may begin with `@`; `@SUM(A1)` or `@cmd|…` is no handle. */
const FORMULA_AFTER_AT = /^\s*[@＠].*[()|!=+*;'"]/s;

const LINE_BREAK = /\S\s*[\r\n]\s*\S/;

/**
 * The first kept cell that must not be stored: one that a spreadsheet would run when the list is
 * exported again, or one that has swallowed the rows after it.
 */
export function findUnsafeCell(
	cells: ViewerCells,
): { readonly column: ViewerColumn; readonly defect: RowDefectName } | null {
	for (const column of VIEWER_COLUMNS) {
		const text = cells[column] ?? '';
		if (FORMULA_START.test(text) || FORMULA_AFTER_AT.test(text)) {
			return { column, defect: 'formulaCell' };
		}
		if (LINE_BREAK.test(text)) return { column, defect: 'lineBreak' };
	}
	return null;
}
