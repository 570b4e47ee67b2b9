import { IANAZone } from 'luxon';
import { UserFacingError } from '../shared/userFacingError';
import { withFileContext } from './fileContext';
import { KeptColumns } from './keptColumns';
import { createListReader } from './listReader';
import type { ListPiece } from './listShape';
import { ListSurvey } from './listSurvey';
import type { ListPlan } from './listSurvey';
import { readXlsx } from './readXlsx';
import { RowChecker } from './rowChecker';
import type { RejectedRow, ViewerExport, ViewerExportOptions, ViewerRecord } from './viewerRecord';
import { yieldToEventLoop } from './yieldToEventLoop';

/**
 * Reads a viewer list in memory: bytes or text of a CSV or TSV, JSON, NDJSON, a workbook (XLSX), plain
 * handles, or an array of row objects (n8n items, or the `json` of them). The form, the encoding and
 * the meaning of the columns are found out (`listShape.ts`, `viewerColumns.ts`); times:
 * `parseViewedAt.ts`. Every data row is accepted, a duplicate, or rejected with its reason; columns that
 * are not kept are named and dropped. Two rows are duplicates when handle (without one: viewer id),
 * story and instant are the same.
 *
 * What the list leaves open stands under `questions`: dates that can be read in two ways, a missing
 * column, or times without a zone when no other time can be read. Other work of the thread gets its
 * turn every 50 rows.
 *
 * @throws UserFacingError `listTimeZoneUnknown`, `listFormatUnknown`, `listNotAWorkbook`,
 * `listTooLarge`.
 */
export async function parseViewerExport(
	input: Uint8Array | string | readonly unknown[],
	given: ViewerExportOptions,
): Promise<ViewerExport> {
	const options = prepareOptions(given);
	const survey = new ListSurvey(options);
	const pieces: ListPiece[] = [];
	for (const piece of cut(input)) {
		survey.push(piece);
		pieces.push(piece);
		await yieldToEventLoop();
	}
	if (survey.isWorkbook && input instanceof Uint8Array) {
		const table = await readXlsx(input);
		survey.lookAtTable(table);
		pieces.splice(0, pieces.length, ...cut(table));
	}
	return await takeIn(survey.end(), pieces);
}

/** The options as a reading needs them. @throws UserFacingError `listTimeZoneUnknown`. */
export function prepareOptions(options: ViewerExportOptions): ViewerExportOptions {
	const { timezone } = options;
	if (timezone === undefined || IANAZone.isValidZone(timezone)) return withFileContext(options);
	throw new UserFacingError(
		'listTimeZoneUnknown',
		'The time zone of the list is not known.',
		'Write it like Europe/Rome, or leave it empty when every time has an offset.',
	);
}

const PIECE_SIZE = 65_536;
const ROWS_PER_PIECE = 500;

function* cut(input: Uint8Array | string | readonly unknown[]): Generator<ListPiece> {
	const isRows = typeof input !== 'string' && !(input instanceof Uint8Array);
	const size = isRows ? ROWS_PER_PIECE : PIECE_SIZE;
	for (let start = 0; start < Math.max(input.length, 1); start += size) {
		yield input instanceof Uint8Array
			? input.subarray(start, start + size)
			: input.slice(start, start + size);
	}
}

/** Measured in a fresh n8n: 500 rows before the code is warm held the event loop for 200 ms. */
const ROWS_PER_TURN = 50;

async function takeIn(plan: ListPlan, pieces: readonly ListPiece[]): Promise<ViewerExport> {
	const kept = new KeptColumns(plan.options.columns);
	const reader = createListReader(plan.shape, kept);
	const checker = new RowChecker(plan.options, kept);
	const accepted: ViewerRecord[] = [];
	const rejected: RejectedRow[] = [];
	const seen = new Set<string>();
	let rows = 0;
	for (const piece of [...pieces, null]) {
		for (const row of piece === null ? reader.end() : reader.push(piece)) {
			if (rows % ROWS_PER_TURN === 0) await yieldToEventLoop();
			rows += 1;
			const checked = checker.check(row);
			if (checked.kind === 'rejected') rejected.push(checked.rejected);
			else if (!isRepeated(seen, checked.record)) accepted.push(checked.record);
		}
	}
	return {
		accepted,
		duplicates: rows - accepted.length - rejected.length,
		rejected,
		droppedColumns: plan.droppedColumns,
		questions: plan.questions,
	};
}

function isRepeated(seen: Set<string>, record: ViewerRecord): boolean {
	const person = record.handle === null ? `id ${record.viewerId}` : `handle ${record.handle}`;
	// No kept cell holds a line break, so no two different rows share a key.
	const key = `${person}\n${record.storyId}\n${record.viewedAt.getTime()}`;
	if (seen.has(key)) return true;
	seen.add(key);
	return false;
}
