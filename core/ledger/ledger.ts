import type { RejectedRow, ViewerRecord } from '../audience/viewerRecord';
import type { SegmentMember, SegmentRule } from '../audience/segment';
import type { ReplyIntent } from '../consent/replyIntent';
import type { GraphFailure } from '../instagram/failure';
import type { WebhookEvent } from '../instagram/webhooks/events';
import type {
	Candidate,
	ConsentState,
	ContactDecision,
	EvidenceStrength,
	Purpose,
	SendState,
} from '../outreach/contact';
import type { OutreachPolicy } from '../outreach/policy';

/**
 * What is remembered. Every method is one atomic step, safe on any number of processes; arguments
 * and results are plain data, because the store lives behind a thread. The store reads the time from
 * the clock it was opened with, inside its transactions.
 */
export interface Ledger {
	describe(): Promise<LedgerDescription>;

	// identity
	/** Creates the account on first sight; an account belongs to one client. */
	registerAccount(account: {
		accountId: string;
		username: string;
		/** Absent keeps what is stored. */
		timezone?: string;
	}): Promise<void>;
	/** The person behind a reference, or null when the ledger does not know them. */
	findPerson(reference: PersonReference): Promise<PersonSummary | null>;
	/** Decrypts what is needed for one send; never shown to the user. */
	getRecipient(personId: string, accountId: string): Promise<{ igsid: string | null; handle: string | null } | null>;
	/** Joins two records of one person: every send, the union of suppressions, least permissive consent. */
	mergeSubjects(keepPersonId: string, otherPersonId: string): Promise<void>;
	/** People whose username must still be asked for, oldest first, at most `limit`. */
	dueProfileJobs(accountId: string, limit: number): Promise<ProfileJob[]>;
	/** Links handle and IGSID, inherits an opt-out of either, closes or reschedules the job. */
	completeProfileJob(personId: string, accountId: string, answer: ProfileAnswer): Promise<void>;

	// events
	/**
	 * Stores events, windows, plain opt-outs and profile jobs in one transaction, before anything is
	 * emitted. A known event is answered with `isNew: false` and `shouldEmit` only while its consumer
	 * has not emitted it.
	 */
	recordEvents(input: {
		events: readonly WebhookEvent[];
		/** Workflow id + node id; emission is tracked per consumer. */
		consumer: string;
	}): Promise<RecordedEvent[]>;
	markEmitted(consumer: string, eventIds: readonly string[]): Promise<void>;

	// viewers and segments
	importViewers(input: ViewerImportInput): Promise<ViewerImportResult>;
	sortIntoSegments(input: {
		accountId: string;
		rules: readonly SegmentRule[];
		/** Absent means the store's now. */
		asOf?: Date;
	}): Promise<SegmentedPeople>;

	// outreach
	/** Decides without reserving: same gates, same facts. */
	previewContact(candidate: Candidate, policy: OutreachPolicy): Promise<ContactDecision>;
	/**
	 * Judges and, if nothing objects, writes the reservation, in one transaction. A refusal is logged
	 * too (P12).
	 */
	reserve(candidate: Candidate, policy: OutreachPolicy, spacingMs: number): Promise<Reservation>;
	/** Last look at suppression, pause and lease; only after `go` may the call start. */
	startCalling(sendId: string): Promise<CallPermit>;
	/** Writes the outcome of the call. Settling twice with the same outcome does nothing. */
	settle(sendId: string, outcome: SendOutcome): Promise<void>;
	/** Gives a reservation back that was never called. */
	release(sendId: string): Promise<void>;
	/** Expired `reserved` become released, expired `calling` unknown. Returns how many of each. */
	expireLeases(): Promise<{ released: number; unknown: number }>;
	/** Keeps a contact for `Send Due`; the text is encrypted with the person's key. */
	queueContact(contact: QueuedContactInput): Promise<void>;
	dueContacts(accountId: string, limit: number): Promise<QueuedContact[]>;
	closeQueuedContact(queueId: string, outcome: 'sent' | 'notContacted'): Promise<void>;
	setQueuedContactDue(queueId: string, dueAt: Date): Promise<void>;
	pauseAccount(accountId: string, reason: string, until: Date | null): Promise<void>;
	resumeAccount(accountId: string): Promise<void>;
	listSends(accountId: string): Promise<SendRecord[]>;

	// consent and do-not-contact
	recordConsent(record: ConsentRecordInput): Promise<{ entryId: string; sequence: number; hash: string }>;
	checkConsent(personId: string, purpose: Purpose): Promise<ConsentCheck>;
	suppress(input: { personId: string; reason: string; source: string }): Promise<{ isNew: boolean }>;
	isSuppressed(personId: string): Promise<{ since: Date } | null>;
	/** Appends contact decisions and outcomes to the chain as batch entries (DESIGN §5). */
	sealContactLog(): Promise<{ sealed: number; waiting: number }>;
	/** Walks the whole chain of the client; names the first bad entry. */
	checkLog(): Promise<LogCheck>;
	/** Counts for the run's summary and for `npm start -- --check`. */
	count(): Promise<Record<string, number>>;

	/** Seals what waits and ends the thread. */
	close(): Promise<void>;
}

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
	| { readonly kind: 'profile'; readonly username: string | null }
	| { readonly kind: 'refused' }
	| { readonly kind: 'failed'; readonly retryAfterMs: number };

export interface RecordedEvent {
	readonly eventId: string;
	readonly isNew: boolean;
	readonly shouldEmit: boolean;
	readonly personId: string | null;
	/** Only for texts a person wrote. */
	readonly replyIntent: ReplyIntent | null;
	/** Set when this event put the person on the do-not-contact list. */
	readonly isOptOut: boolean;
	readonly automatedUntil: Date | null;
}

export interface ViewerImportInput {
	readonly accountId: string;
	readonly rows: readonly ViewerRecord[];
	readonly rejected: readonly RejectedRow[];
	readonly duplicates: number;
	/** SHA-256 of the source, for "this file was imported before". */
	readonly sourceHash: string;
	readonly sourceName: string;
	readonly provenance: 'copiedByHand' | 'toolConnectedByOAuth' | 'other';
	readonly legalBasis: string;
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
		readonly status: 'accepted' | 'known' | 'doNotContact';
	}>;
}

export interface SegmentedPeople {
	readonly asOf: Date;
	/** By rule name. A person may be in several. */
	readonly segments: ReadonlyArray<{ readonly name: string; readonly members: readonly SegmentMember[] }>;
	/** Viewers in no segment. */
	readonly unsorted: readonly SegmentMember[];
}

export type Reservation =
	| { readonly kind: 'reserved'; readonly sendId: string; readonly leaseUntil: Date; readonly recipientIgsid: string }
	| { readonly kind: 'refused'; readonly decision: Exclude<ContactDecision, { kind: 'send' }> };

export type CallPermit =
	| { readonly kind: 'go'; readonly callTimeoutMs: number }
	/** Suppressed, paused or too late since the reservation; the place is released. */
	| { readonly kind: 'stopped'; readonly reason: 'doNotContact' | 'accountPaused' | 'notSentInTime' };

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
