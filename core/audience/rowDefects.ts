import type { RowRejectionReason } from './viewerRecord';

interface RowDefect {
	readonly reason: RowRejectionReason;
	/** One sentence for the user, with the way out; never anything that stands in the row. */
	readonly detail: string;
}

/** All that can be wrong with a row. */
export const ROW_DEFECTS = {
	brokenQuotes: {
		reason: 'brokenRow',
		detail: 'A quotation mark is missing in this row or shortly after it; correct it in the list.',
	},
	noColumns: {
		reason: 'brokenRow',
		detail: 'This item is not a row with named columns.',
	},
	tooLong: {
		reason: 'brokenRow',
		detail: 'This row is too long to be a row of a list of viewers.',
	},
	tooManyCells: {
		reason: 'tooManyCells',
		detail:
			'This row has more cells than the first line has names; a text with a comma probably stands without quotation marks.',
	},
	formulaCell: {
		reason: 'formulaCell',
		detail:
			'This cell begins like a spreadsheet formula, so it is not taken in; remove the sign before the text.',
	},
	lineBreak: {
		reason: 'brokenRow',
		detail:
			'This cell holds a line break; a quotation mark is probably missing in this row or shortly after it.',
	},
	personMissing: {
		reason: 'missingPerson',
		detail: 'This row names nobody: it needs a viewer id or a handle.',
	},
	viewerIdShortened: {
		reason: 'missingPerson',
		detail:
			'A spreadsheet has shortened this id, so its last digits are lost; export the column as text.',
	},
	viewerIdTooLong: {
		reason: 'missingPerson',
		detail: 'This text is too long for an id.',
	},
	handleInvalid: {
		reason: 'invalidHandle',
		detail: 'This cannot be an Instagram handle: up to 30 letters, digits, dots and underscores.',
	},
	storyMissing: {
		reason: 'missingStory',
		detail: 'This row names no story, so it cannot be counted.',
	},
	storyIdShortened: {
		reason: 'missingStory',
		detail:
			'A spreadsheet has shortened this story id, so its last digits are lost; export the column as text.',
	},
	storyIdTooLong: {
		reason: 'missingStory',
		detail: 'This text is too long for a story id.',
	},
	timeMissing: {
		reason: 'missingTime',
		detail: 'This row has no time.',
	},
	timeInvalid: {
		reason: 'invalidTime',
		detail: 'This time cannot be read; write it like 2026-11-20T18:30:00+01:00.',
	},
	timeZoneMissing: {
		reason: 'invalidTime',
		detail:
			'This time has no offset, so it could mean several instants; state the time zone of the list.',
	},
	timeAmbiguous: {
		reason: 'ambiguousTime',
		detail:
			'This date can be read in two ways; state under Options whether the day or the month comes first.',
	},
	sensitiveTag: {
		reason: 'sensitiveData',
		detail:
			'A tag of this row speaks of something specially protected, such as health, religion or politics; such data is not stored.',
	},
	timeInFuture: {
		reason: 'timeInFuture',
		detail:
			'This time lies in the future; check the clock or the time zone of the tool that made the list.',
	},
} as const satisfies Record<string, RowDefect>;

export type RowDefectName = keyof typeof ROW_DEFECTS;

export const isRowDefectName = (text: string): text is RowDefectName =>
	Object.hasOwn(ROW_DEFECTS, text);
