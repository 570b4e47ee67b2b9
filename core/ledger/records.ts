/** What the methods of the ledger take and give: plain data that may cross a thread. */
import type { GraphFailure } from '../instagram/failure';
import type {
	Channel,
	ConsentState,
	ContactDecision,
	EvidenceStrength,
	Purpose,
	SendState,
} from '../outreach/contact';

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
	/** Of an experiment; null where nothing was compared. */
	readonly variant: string | null;
}

export interface ConsentRecordInput {
	readonly personId: string;
	readonly choice: 'granted' | 'refused' | 'withdrawn';
	readonly purpose: Purpose;
	/** Absent means the direct message. */
	readonly channel?: Channel;
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
