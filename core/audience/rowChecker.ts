import { findSensitive } from '../consent/sensitive/findSensitive';
import { findUnsafeCell } from './findUnsafeCell';
import type { KeptColumns } from './keptColumns';
import type { ViewerRow } from './listReader';
import { ROW_DEFECTS, isRowDefectName } from './rowDefects';
import type { RowDefectName } from './rowDefects';
import { VIEWER_COLUMNS } from './viewerColumns';
import type { ViewerColumn } from './viewerColumns';
import type { RejectedRow, ViewerExportOptions, ViewerRecord } from './viewerRecord';
import { createViewerRowSchema } from './viewerRowSchema';
import { readSignals } from './viewerSignals';

export type CheckedRow =
	| { readonly kind: 'record'; readonly record: ViewerRecord }
	| { readonly kind: 'rejected'; readonly rejected: RejectedRow };

/** The border check of the rows of one list, which are counted from 1. */
export class RowChecker {
	readonly #schema: ReturnType<typeof createViewerRowSchema>;
	readonly #kept: KeptColumns;
	#row = 0;

	constructor(options: ViewerExportOptions, kept: KeptColumns) {
		this.#schema = createViewerRowSchema(options);
		this.#kept = kept;
	}

	check(row: ViewerRow): CheckedRow {
		this.#row += 1;
		if (row.kind === 'defect') return this.#reject(row.defect, null);

		const unsafe = findUnsafeCell(row.cells);
		if (unsafe !== null) return this.#reject(unsafe.defect, unsafe.column);

		const checked = this.#schema.safeParse(row.cells);
		if (checked.success) {
			const isSensitive = (checked.data.tags ?? []).some((tag) => findSensitive(tag) !== null);
			if (isSensitive) return this.#reject('sensitiveTag', 'tag');
			const signals = readSignals(row.cells);
			return { kind: 'record', record: { row: this.#row, ...checked.data, signals } };
		}
		const [issue] = checked.error.issues;
		const defect = issue?.message ?? '';
		const column = VIEWER_COLUMNS.find((name) => name === issue?.path[0]) ?? null;
		return this.#reject(isRowDefectName(defect) ? defect : 'noColumns', column);
	}

	#reject(defect: RowDefectName, column: ViewerColumn | null): CheckedRow {
		const name = column === null ? null : this.#kept.nameOf(column);
		return {
			kind: 'rejected',
			rejected: { row: this.#row, column: name, ...ROW_DEFECTS[defect] },
		};
	}
}
