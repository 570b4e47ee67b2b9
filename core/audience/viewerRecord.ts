import type { ColumnChoices } from './keptColumns';
import type { DateOrder } from './localTime';

/** A row of a viewer list after its border check: what is kept of it, and nothing else (P3). */
export interface ViewerRecord {
	/** 1-based line of data in the source, for messages to the user. */
	readonly row: number;
	/** The exporting tool's own id of the viewer; not an Instagram id. */
	readonly viewerId: string | null;
	/** Normalised: lower case, no `@`, no URL. */
	readonly handle: string | null;
	readonly storyId: string;
	readonly viewedAt: Date;
	readonly sourceTool: string;
	readonly signals: ViewerSignals;
	/** Short labels that the user gave by hand. */
	readonly tags?: readonly string[];
}

/** Optional signals, only as flags or bands: no profile text (P3). Unknown stays absent. */
export interface ViewerSignals {
	readonly liked?: boolean;
	readonly isVerified?: boolean;
	readonly followsUs?: boolean;
	readonly visitedProfile?: boolean;
	readonly accountType?: 'personal' | 'creator' | 'business';
	/** `none` for nobody at all. */
	readonly followerBand?: string;
	readonly bioBand?: 'none' | 'short' | 'long';
	/** Under 3 seconds, under 10, or more. */
	readonly viewLength?: 'brief' | 'usual' | 'long';
	/** Primary subtag, ISO 639. */
	readonly language?: string;
	/** ISO 3166-1 alpha-2. */
	readonly country?: string;
	readonly place?: string;
	/** IANA. */
	readonly timezone?: string;
}

export const ROW_REJECTION_REASONS = [
	'brokenRow',
	'tooManyCells',
	'missingPerson',
	'sensitiveData',
	'missingStory',
	'invalidHandle',
	'formulaCell',
	'missingTime',
	'invalidTime',
	'ambiguousTime',
	'timeInFuture',
] as const;
export type RowRejectionReason = (typeof ROW_REJECTION_REASONS)[number];

export interface RejectedRow {
	readonly row: number;
	readonly column: string | null;
	readonly reason: RowRejectionReason;
	/** One sentence for the user; quotes no personal data. */
	readonly detail: string;
}

/** What a list leaves open and a person must answer before it can be imported. */
export interface ListQuestion {
	readonly column: string;
	readonly question: string;
}

export interface ViewerExport {
	readonly accepted: readonly ViewerRecord[];
	/** Rows that repeat an accepted row of the same file: same person, story and instant. */
	readonly duplicates: number;
	readonly rejected: readonly RejectedRow[];
	/** Columns that are not on the closed list of signals, and so were not stored. */
	readonly droppedColumns: readonly string[];
	readonly questions: readonly ListQuestion[];
}

export interface ViewerExportOptions {
	/** For rows without a source_tool column. */
	readonly sourceTool?: string;
	/** Times later than this (plus one day of slack for wrong clocks) are refused. */
	readonly now: Date;
	/** For times without an offset. Without it such times are refused, never guessed. */
	readonly timezone?: string;
	/** Answers which number of a date is the day, where the column does not show it. */
	readonly dateOrder?: DateOrder;
	/** Which column of the list stands for which of ours; without it their names decide. */
	readonly columns?: ColumnChoices;
	/** For rows, or whole lists, that name no story or no time. */
	readonly storyId?: string;
	readonly viewedAt?: Date;
	/** `date_campaign_platform`: what the list itself does not say is taken from it (P3). */
	readonly fileName?: string;
}
