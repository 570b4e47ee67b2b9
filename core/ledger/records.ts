/** What the methods of the ledger take and give: plain data that may cross a thread. */
import type { GraphFailure } from '../instagram/failure';
import type { ContactDecision, SendState } from '../outreach/contact';
import type { ReasonCode } from '../outreach/reasons';

export interface LedgerDescription {
	readonly storeId: string;
	readonly store: 'sqlite' | 'postgres';
	/** A practice ledger speaks only to loopback hosts, a real one only to Instagram (DESIGN §5 Time). */
	readonly purpose: 'real' | 'practice';
	readonly schemaVersion: number;
	/** The short name of the credential; null where the database is the only one. */
	readonly client: string | null;
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
			/** The person's own code; null where the message has none. */
			readonly code: string | null;
	  }
	| { readonly kind: 'refused'; readonly decision: Exclude<ContactDecision, { kind: 'send' }> };

export type CallPermit =
	| { readonly kind: 'go'; readonly callTimeoutMs: number }
	/** Suppressed, paused or too late since the reservation; the place is released. */
	| { readonly kind: 'stopped'; readonly reason: StopReason };

export type StopReason = Extract<
	ReasonCode,
	| 'accountPaused'
	| 'accountRestricted'
	| 'campaignPaused'
	| 'confirmationTooLate'
	| 'doNotContact'
	| 'nothingToConfirm'
	| 'notSentInTime'
	| 'rateLimited'
>;

export interface SettledSend {
	/** Until when the account rests because of this outcome; null where it does not. */
	readonly restsUntil: Date | null;
}

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
