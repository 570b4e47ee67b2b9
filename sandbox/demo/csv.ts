export const SOURCE_TOOL = 'storydesk_export';

/** RFC 4180: quotes only where a cell needs them. */
export function csvLine(cells: readonly string[]): string {
	return cells
		.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
		.join(',');
}
