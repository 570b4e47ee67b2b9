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
}

/** Optional signals, only as flags or bands: no profile text (P3). Unknown stays absent. */
export interface ViewerSignals {
	readonly liked?: boolean;
	readonly isVerified?: boolean;
	readonly followsUs?: boolean;
	readonly visitedProfile?: boolean;
	readonly accountType?: 'personal' | 'creator' | 'business';
	readonly followerBand?: string;
	/** Primary subtag, ISO 639. */
	readonly language?: string;
	/** ISO 3166-1 alpha-2. */
	readonly country?: string;
	/** IANA. */
	readonly timezone?: string;
}

export const ROW_REJECTION_REASONS = [
	'brokenRow',
	'tooManyCells',
	'missingPerson',
	'missingStory',
	'invalidHandle',
	'formulaCell',
	'missingTime',
	'invalidTime',
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

export interface ViewerExport {
	readonly accepted: readonly ViewerRecord[];
	/** Rows that repeat an accepted row of the same file: same person, story and instant. */
	readonly duplicates: number;
	readonly rejected: readonly RejectedRow[];
	/** Columns that are not on the closed list of signals, and so were not stored. */
	readonly droppedColumns: readonly string[];
	/** What the file leaves open and a person must answer before it can be imported. */
	readonly questions: readonly { readonly column: string; readonly question: string }[];
}

export interface ViewerExportOptions {
	/** For rows without a source_tool column. */
	readonly sourceTool?: string;
	/** Times later than this (plus one day of slack for wrong clocks) are refused. */
	readonly now: Date;
	/** For times without an offset. Without it such times are refused, never guessed. */
	readonly timezone?: string;
}
