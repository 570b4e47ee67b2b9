/** What the methods of the ledger take and give: plain data that may cross a thread. */
import type { PossibleAction } from '../audience/possibleAction';
import type { SegmentMember } from '../audience/segment';
import type { RejectedRow, ViewerRecord } from '../audience/viewerRecord';
import type { ReplyIntent } from '../consent/replyIntent';
import type { GraphFailure } from '../instagram/failure';
import type { WebhookEventKind } from '../instagram/webhooks/events';
import type {
	Candidate,
	ConsentState,
	ContactDecision,
	EvidenceStrength,
	Purpose,
	SendState,
} from '../outreach/contact';
import type { Likelihood } from '../moderation/rateText';
import type { AllowedNow } from '../outreach/allowedNow';
import type { OutreachPolicy } from '../outreach/policy';

export interface LedgerDescription {
	readonly storeId: string;
	readonly store: 'sqlite' | 'postgres';
	/** A practice ledger speaks only to loopback hosts, a real one only to Instagram (DESIGN §5 Time). */
	readonly purpose: 'real' | 'practice';
	readonly schemaVersion: number;
}

export type PersonReference =
	| { readonly kind: 'personId'; readonly personId: string }
	| { readonly kind: 'igsid'; readonly igsid: string; readonly accountId: string }
	| { readonly kind: 'handle'; readonly handle: string };

export interface PersonSummary {
	readonly personId: string;
	readonly status: 'active' | 'erased';
	readonly hasIgsid: boolean;
	readonly automatedUntil: Date | null;
	readonly humanUntil: Date | null;
}

export interface ProfileJob {
	readonly personId: string;
	readonly igsid: string;
	readonly attempts: number;
}

export type ProfileAnswer =
	| {
			readonly kind: 'profile';
			readonly username: string | null;
			/** Absent or null where Instagram did not say. */
			readonly isFollower?: boolean | null;
	  }
	| { readonly kind: 'refused' }
	| { readonly kind: 'failed'; readonly retryAfterMs: number };

/**
 * How an event came in. Only `publishedTrigger` (signature checked, production address) proves that the
 * account's opt-outs arrive; `conversation` was read back after an outage.
 */
export type EventOrigin = 'publishedTrigger' | 'testTrigger' | 'uncheckedTrigger' | 'conversation';

export interface EventFilter {
	/** Empty means every account. */
	readonly accountIds: readonly string[];
	readonly kinds: readonly WebhookEventKind[];
	/** Absent or empty, here and below, means any. */
	readonly storyIds?: readonly string[];
	readonly mediaIds?: readonly string[];
	/** At least one of these words stands in the text. Those of `watchKeywords`, or of this call. */
	readonly keywords?: readonly string[];
	/** Primary subtags; known only where the words themselves showed the language. */
	readonly languages?: readonly string[];
}

export type RefusalReason = 'signature' | 'tooLarge' | 'notJson';

export interface RefusedDelivery {
	readonly consumer: string;
	readonly reason: string;
	readonly times: number;
	readonly latestAt: Date;
}

export interface WindowRefusal {
	readonly accountId: string;
	/** Kind of the event after which we believed the window open. */
	readonly openedBy: string;
	readonly times: number;
}

export interface ReceivingReport {
	readonly refusedDeliveries: readonly RefusedDelivery[];
	readonly windowRefusals: readonly WindowRefusal[];
}

/** An event as it is kept: without the text of a message (DESIGN §5 What users see). */
export interface StoredEvent {
	readonly eventId: string;
	readonly kind: string;
	readonly accountId: string;
	readonly personId: string | null;
	readonly messageId: string | null;
	readonly commentId: string | null;
	readonly storyId: string | null;
	readonly mediaId: string | null;
	/** Handle, when it is known. */
	readonly username: string | null;
	readonly language: string | null;
	/** Signs to branch on, never a verdict; null where there is no text. */
	readonly spamLikelihood: Likelihood | null;
	readonly abuseLikelihood: Likelihood | null;
	readonly replyIntent: string | null;
	readonly occurredAt: Date;
	readonly automatedUntil: Date | null;
	/** Until when a comment may be answered once in private. */
	readonly privateReplyUntil: Date | null;
	readonly allowedNow: AllowedNow;
	/** Null while Instagram has not said. */
	readonly followsAccount: boolean | null;
}

export interface RecordedEvent {
	readonly eventId: string;
	readonly isNew: boolean;
	readonly shouldEmit: boolean;
	/** Given out by another process, or by one that ended, and its execution has not begun yet. */
	readonly isPendingElsewhere: boolean;
	/** What the consumer gets; null unless `shouldEmit`. */
	readonly stored: StoredEvent | null;
	readonly personId: string | null;
	/** Only for texts a person wrote. */
	readonly replyIntent: ReplyIntent | null;
	/** Set when this event put the person on the do-not-contact list. */
	readonly isOptOut: boolean;
	readonly automatedUntil: Date | null;
}

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

export type Reservation =
	| {
			readonly kind: 'reserved';
			readonly sendId: string;
			readonly leaseUntil: Date;
			readonly recipientIgsid: string;
	  }
	| { readonly kind: 'refused'; readonly decision: Exclude<ContactDecision, { kind: 'send' }> };

export type CallPermit =
	| { readonly kind: 'go'; readonly callTimeoutMs: number }
	/** Suppressed, paused or too late since the reservation; the place is released. */
	| {
			readonly kind: 'stopped';
			readonly reason: 'doNotContact' | 'accountPaused' | 'notSentInTime';
	  };

export type SendOutcome =
	| { readonly kind: 'sent'; readonly messageId: string }
	| { readonly kind: 'failed' | 'unknown'; readonly failure: GraphFailure };

export interface QueuedContactInput {
	readonly candidate: Candidate;
	readonly policy: OutreachPolicy;
	readonly text: string;
	readonly dueAt: Date;
}

export interface QueuedContact extends QueuedContactInput {
	readonly queueId: string;
}

export interface SendRecord {
	readonly sendId: string;
	readonly personId: string;
	readonly state: SendState;
	readonly reservedAt: Date;
	readonly settledAt: Date | null;
	readonly messageId: string | null;
	readonly sequence: string;
	readonly step: number;
	readonly rotation: number;
}

export interface ConsentRecordInput {
	readonly personId: string;
	readonly choice: 'granted' | 'refused' | 'withdrawn';
	readonly purpose: Purpose;
	readonly strength: EvidenceStrength;
	readonly legalBasis: string;
	/** The exact text the person was shown and its version. */
	readonly noticeText: string;
	readonly noticeVersion: string;
	/** Their own words; stored encrypted as evidence. */
	readonly ownWords?: string;
	readonly messageId?: string;
	readonly occurredAt: Date;
	readonly language?: string;
}

export interface ConsentCheck {
	readonly state: ConsentState;
	readonly isAllowed: boolean;
	readonly suppressedSince: Date | null;
	/** The log entry that decided, or null. */
	readonly decidedBy: { readonly entryId: string; readonly at: Date } | null;
}

export type LogCheck =
	| { readonly kind: 'intact'; readonly entries: number; readonly head: string }
	| { readonly kind: 'broken'; readonly firstBadSequence: number; readonly finding: string };
