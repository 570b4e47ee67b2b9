/** What the methods about viewers and segments take and give. */
import type { SegmentMember } from '../audience/segment';
import type { PossibleAction } from '../audience/possibleAction';
import type { RejectedRow, ViewerRecord } from '../audience/viewerRecord';

/** Where a list comes from, and why it may be stored. */
export interface ImportOrigin {
	/** SHA-256 of the source, for "this list was taken in before". */
	readonly sourceHash: string;
	readonly sourceName: string;
	readonly provenance: string;
	readonly legalBasis: string;
	/** Which workflow and node took it in. */
	readonly importedBy?: string;
}

export interface ViewerImportInput extends ImportOrigin {
	readonly accountId: string;
	readonly rows: readonly ViewerRecord[];
	readonly rejected: readonly RejectedRow[];
	readonly duplicates: number;
}

export interface ViewerImportResult {
	readonly importId: string;
	/** False when the same source was imported before; then nothing was written. */
	readonly isNew: boolean;
	readonly people: number;
	readonly viewsAdded: number;
	readonly viewsKnown: number;
	/** One per accepted row, in order. */
	readonly rows: ReadonlyArray<{
		readonly row: number;
		/** null for a do-not-contact entry that no longer belongs to anyone stored. */
		readonly personId: string | null;
		readonly status: 'accepted' | 'known' | 'duplicate' | 'doNotContact';
	}>;
}

/** What became of one row of a list; every row has exactly one of these. */
export type ImportedRow =
	| {
			readonly row: number;
			/** `known`: another list has the same view; `duplicate`: this one has it already. */
			readonly status: 'accepted' | 'known' | 'duplicate' | 'doNotContact';
			/** null for a do-not-contact entry that no longer belongs to anyone stored. */
			readonly personId: string | null;
			readonly storyId: string;
			readonly viewedAt: Date;
	  }
	| (RejectedRow & { readonly status: 'rejected' });

/** Rows of a list by what became of them, and the people in the accepted ones. */
export interface ImportCounts {
	readonly accepted: number;
	readonly known: number;
	readonly duplicate: number;
	readonly doNotContact: number;
	readonly rejected: number;
	readonly people: number;
}

export interface StartedList {
	readonly importId: string;
	/** False when the same list was taken in before; then nothing is written. */
	readonly isNew: boolean;
}

export interface ImportSummary extends ImportOrigin {
	readonly importId: string;
	readonly at: Date;
	readonly counts: ImportCounts;
}

export interface SegmentedPeople {
	readonly asOf: Date;
	/** By rule name. A person may be in several. */
	readonly segments: ReadonlyArray<{
		readonly name: string;
		/** False when a signal is missing without which nobody can be told to belong. */
		readonly isAnswered: boolean;
		/** Signals that the rule asks for and no list has delivered; Instagram gives them to no app. */
		readonly missingSignals: readonly string[];
		readonly members: readonly SegmentMember[];
	}>;
	/** Viewers in no segment. */
	readonly unsorted: readonly SegmentMember[];
}

/** What is kept of a viewer of an account. */
export interface ViewerProfile {
	readonly personId: string;
	readonly views: number;
	readonly distinctStories: number;
	readonly firstSeenAt: Date;
	readonly lastSeenAt: Date;
	/** The latest of each, as flags and bands. */
	readonly signals: Readonly<Record<string, string>>;
	readonly tags: readonly string[];
	/** What may be done at this moment. */
	readonly now: PossibleAction;
}

export interface ViewerExportPage {
	readonly viewers: ReadonlyArray<
		ViewerProfile & {
			/** Keyed: the same person has the same one in every export, and it says nothing else. */
			readonly personHash: string;
			/** Only where handles were asked for. */
			readonly handle: string | null;
		}
	>;
	/** Of the entry in the log; on the first page only. */
	readonly logEntryId: string | null;
}

export interface SegmentCount {
	readonly name: string;
	/** Null, never 0, when a signal is missing without which nobody can be told to belong. */
	readonly people: number | null;
	readonly missingSignals: readonly string[];
}
