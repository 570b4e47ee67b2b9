import { z } from 'zod';
import { DAY_MS, addMs } from '../shared/duration';
import { normaliseHandle } from './normaliseHandle';
import { parseViewedAt } from './parseViewedAt';
import type { RowDefectName } from './rowDefects';
import type { ViewerColumn } from './viewerColumns';
import type { ViewerExportOptions, ViewerRecord } from './viewerRecord';

/** What is left of a row before it is checked: kept columns only, as text. */
export type ViewerCells = Readonly<Partial<Record<ViewerColumn, string>>>;

const ID_LENGTH_MAX = 200;

/** `1,78E+16`: what a spreadsheet makes of a long id. */
const SHORTENED_NUMBER = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** One effect a cell: each further one costs more than all that is checked here. */
const cell = <T>(read: (text: string) => T | Refusal) =>
	z
		.string()
		.optional()
		.transform((text = '', context): T => {
			const value = read(text.trim());
			if (!(value instanceof Refusal)) return value;
			context.addIssue({ code: 'custom', message: value.defect });
			return z.NEVER;
		});

class Refusal {
	constructor(readonly defect: RowDefectName) {}
}

const handle = cell((text) =>
	text === '' ? null : (normaliseHandle(text) ?? new Refusal('handleInvalid')),
);

const viewerId = cell((text) => {
	if (text === '') return null;
	if (SHORTENED_NUMBER.test(text)) return new Refusal('viewerIdShortened');
	return text.length <= ID_LENGTH_MAX ? text : new Refusal('viewerIdTooLong');
});

const storyId = (usual: string | undefined) =>
	cell((text) => {
		if (text === '') return usual ?? new Refusal('storyMissing');
		if (SHORTENED_NUMBER.test(text)) return new Refusal('storyIdShortened');
		return text.length <= ID_LENGTH_MAX ? text : new Refusal('storyIdTooLong');
	});

const viewedAt = (options: ViewerExportOptions) => {
	const latest = addMs(options.now, DAY_MS);
	return cell((text) => {
		if (text === '') return options.viewedAt ?? new Refusal('timeMissing');
		const time = parseViewedAt(text, options);
		if (time.kind !== 'instant') return new Refusal(TIME_DEFECTS[time.kind]);
		return time.at > latest ? new Refusal('timeInFuture') : time.at;
	});
};

const TIME_DEFECTS = {
	invalid: 'timeInvalid',
	zoneMissing: 'timeZoneMissing',
	orderMissing: 'timeAmbiguous',
} as const satisfies Record<string, RowDefectName>;

const TAG = /^[\p{L}\p{N}][\p{L}\p{N} ._:#&/-]{0,39}$/u;

/** Labels of at most 40 letters; what is longer is a text about somebody, and is not kept (P3). */
export const readTags = (text: string): string[] => [
	...new Set(
		text
			.split(/[,;|]/)
			.map((tag) => tag.trim())
			.filter((tag) => TAG.test(tag)),
	),
];

/**
 * The border check of what every row needs: `ViewerCells` in, a record without row number and signals
 * out. The message of each issue is a `RowDefectName`; the first one is what the user is told.
 */
export const createViewerRowSchema = (options: ViewerExportOptions) =>
	z
		.object({
			viewer_id: viewerId,
			handle,
			story_id: storyId(options.storyId),
			viewed_at: viewedAt(options),
			source_tool: cell((text) => text),
			tag: cell(readTags),
			context: cell(readTags),
		})
		.transform((row, context): Omit<ViewerRecord, 'row' | 'signals'> => {
			if (row.viewer_id === null && row.handle === null) {
				context.addIssue({ code: 'custom', message: 'personMissing' satisfies RowDefectName });
			}
			const tags = [...new Set([...row.tag, ...row.context])];
			return {
				viewerId: row.viewer_id,
				handle: row.handle,
				storyId: row.story_id,
				viewedAt: row.viewed_at,
				sourceTool: row.source_tool || options.sourceTool || 'unknown',
				...(tags.length === 0 ? {} : { tags }),
			};
		});
