import readSheetFile from 'read-excel-file/universal';
import { UserFacingError } from '../shared/userFacingError';

/** Inflated; a workbook is the one form that must be held in memory as a whole. */
export const WORKBOOK_BYTES_MAX = 50 * 1024 * 1024;
export const WORKBOOK_ROWS_MAX = 200_000;

/**
 * The rows of the first sheet, the names of the columns first. Dates become local times without an
 * offset: a workbook knows no time zone.
 *
 * @throws UserFacingError `listTooLarge` before anything is inflated, `listNotAWorkbook`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<unknown[][]> {
	if (inflatedSize(bytes) > WORKBOOK_BYTES_MAX) throw tooLarge();
	const rows = await readFirstSheet(bytes);
	if (rows.length > WORKBOOK_ROWS_MAX + 1) throw tooLarge();
	return rows.map((row) => row.map(toCell));
}

async function readFirstSheet(bytes: Uint8Array): Promise<unknown[][]> {
	try {
		const [sheet] = await readSheetFile(new Uint8Array(bytes).buffer);
		return sheet?.data ?? [];
	} catch (cause) {
		throw notAWorkbook(cause);
	}
}

/** The library gives a wall-clock time as if it were UTC. */
const toCell = (value: unknown): unknown =>
	value instanceof Date && !Number.isNaN(value.getTime())
		? value.toISOString().replace(/\.\d+Z$/, '')
		: value;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const COMMENT_LENGTH_MAX = 65_535;

/**
 * What the directory of the archive says that its entries inflate to. The library inflates each entry
 * into a space of exactly that size, so a directory that lies cannot make it larger.
 */
function inflatedSize(bytes: Uint8Array): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEndOfDirectory(view);
	const entries = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let size = 0;
	for (let entry = 0; entry < entries; entry += 1) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
			throw notAWorkbook();
		}
		size += view.getUint32(at + 24, true);
		at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
	}
	return size;
}

function findEndOfDirectory(view: DataView): number {
	const earliest = Math.max(0, view.byteLength - END_LENGTH - COMMENT_LENGTH_MAX);
	for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	throw notAWorkbook();
}

export const tooLarge = (): UserFacingError =>
	new UserFacingError(
		'listTooLarge',
		'The workbook is larger than 50 MB when unpacked, or has more than 200,000 rows.',
		'Save the sheet as CSV, which may be of any size, and take in that file.',
	);

const notAWorkbook = (cause?: unknown): UserFacingError =>
	new UserFacingError(
		'listNotAWorkbook',
		'The file looks like a workbook and cannot be read as one.',
		'Open it and save it again as XLSX, or as CSV.',
		{ cause },
	);
