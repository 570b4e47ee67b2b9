import type { OptOutToConfirm } from '../consent/optOutConfirmation';
import type { ReasonCode } from './reasons';
import type { WarmUpReading } from './warmUp';

export const CHANNELS = [
	'email',
	'instagramComment',
	'instagramDm',
	'instagramPrivateReply',
	'other',
	'sms',
	'whatsApp',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the message is for. Only `conversation` may rest on the person having written first (T4). */
export type Purpose = 'conversation' | 'promotional';

export const SEND_STATES = [
	'reserved',
	'calling',
	'sent',
	'failed',
	'unknown',
	'released',
] as const;
export type SendState = (typeof SEND_STATES)[number];

/** One intended contact: the idempotency key (DESIGN §5) and what is needed to judge it. */
export interface Candidate {
	/** Instagram professional account id (`entry.id`), a string of digits. */
	readonly accountId: string;
	/** Opaque, `per_…`. */
	readonly personId: string;
	readonly channel: Channel;
	/** The comment that is answered, on the two channels that answer one; each gets one answer on each. */
	readonly commentId?: string;
	/** The opt-out that this message confirms, `opt_…`; such a message says nothing else. */
	readonly optOutId?: string;
	/** The list that the person's code comes from, where the message has one. */
	readonly codeList?: string;
	readonly purpose: Purpose;
	/** Slug of the campaign or sequence. */
	readonly sequence: string;
	readonly step: number;
	/** Round of the sequence: the same step may be sent again only in a later round. */
	readonly rotation: number;
	/** Name of the template, for per-template caps. */
	readonly template: string;
	/** Of an experiment, if the campaign compares messages; kept with the send. */
	readonly variant?: string;
	/** Where the person was sorted when the message was meant for them; kept with the send. */
	readonly segment?: string;
}

/** A cap is an exact sliding window: at most `sendsMax` sends in any `(t - windowMs, t]`. */
export interface Cap {
	readonly scope: 'account' | 'person' | 'template';
	readonly sendsMax: number;
	readonly windowMs: number;
}

/**
 * How full a cap is: the slot time of the `sendsMax`-th latest send that counts, or null while there
 * are fewer. A slot time is the settle time, or the lease end while unsettled (DESIGN §5 Sends).
 */
export interface CapReading {
	readonly cap: Cap;
	readonly fillingSlotAt: Date | null;
	/** Present for a limit of the slow restart, which holds in `[from, until)` only. */
	readonly stage?: { readonly from: Date; readonly until: Date };
}

export type DoNotContactState =
	| { readonly kind: 'listed'; readonly since: Date }
	| { readonly kind: 'notListed' }
	/** The person's other identifier was not asked for yet, so an older opt-out could be theirs. */
	| { readonly kind: 'notChecked' }
	/** Nobody listened for a while and their messages were not read back yet: one could be a STOP. */
	| { readonly kind: 'messagesMissed' }
	/** Their last message could be an opt-out: a person must read it before anything is sent. */
	| { readonly kind: 'unclear'; readonly since: Date };

export type AccountState =
	| { readonly kind: 'active' }
	| { readonly kind: 'paused'; readonly reason: string; readonly until: Date | null }
	/** Instagram asked for it, or restricted the account. */
	| {
			readonly kind: 'resting';
			readonly cause: 'accountRestricted' | 'rateLimited';
			readonly until: Date;
	  }
	/** No published trigger receives this account's events, so nobody would notice a STOP. */
	| { readonly kind: 'nobodyListening' }
	/** A trigger is published, but no checked event has reached it. */
	| { readonly kind: 'nothingHeardYet' }
	/** The store's clock cannot be trusted, so no cap can be kept (DESIGN §5 Time). */
	| { readonly kind: 'clockNotTrusted'; readonly detail: string };

/** The person asked to be left alone for a while. */
export interface SnoozeState {
	readonly askedAt: Date;
	readonly until: Date;
}

/** By falling strength. */
export const EVIDENCE_STRENGTHS = [
	'ownWordsWithMessageId',
	'formWithWording',
	'importedFromSystem',
	'statedByUser',
] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

/** `errorBudget`: too many of its messages failed. `byHand`: somebody paused it. */
export type CampaignPauseCause = 'byHand' | 'errorBudget';

export type ConsentState =
	| { readonly kind: 'granted'; readonly strength: EvidenceStrength; readonly at: Date }
	| { readonly kind: 'refused' | 'withdrawn' | 'expired'; readonly at: Date }
	| { readonly kind: 'none' };

/** Instants at which each way of writing ends; the window is open strictly before (DESIGN §9). */
export interface MessagingWindow {
	readonly lastMessageAt: Date;
	readonly automatedUntil: Date;
	readonly humanUntil: Date;
}

/** One private reply to a comment (facts/instagram.md §4.5). */
export interface ReplyRight {
	/** Strictly before. */
	readonly until: Date;
	/** When the comment was answered in private, or may have been. */
	readonly answeredAt: Date | null;
}

export interface PastAttempt {
	readonly state: SendState;
	/** For `failed`: whether another attempt may be made at all. */
	readonly isRetryable: boolean;
	readonly settledAt: Date | null;
	/** For `unknown`: an echo came in that could be of this or of another attempt. */
	readonly isDisputed?: boolean;
}

/** `missing`: the list has never had a code. `expired`: what is left of it, or the person's own, is over. */
export type CodeState = 'expired' | 'missing' | 'notNeeded' | 'ready' | 'usedUp';

/** Everything about person and account that the gates look at, read in the reserving transaction. */
export interface ContactHistory {
	/** Of a confirmation: apart from the very opt-out that it confirms. */
	readonly doNotContact: DoNotContactState;
	/** What the candidate confirms; null where it confirms nothing, or there is no such opt-out. */
	readonly optOut: OptOutToConfirm | null;
	readonly account: AccountState;
	readonly consent: ConsentState;
	readonly person: { readonly status: 'active' | 'erased'; readonly isReachable: boolean };
	/** When Instagram last said that they cannot receive messages from this account. */
	readonly unavailableSince: Date | null;
	/** ISO 3166-1 alpha-2, the latest known; null while unknown. */
	readonly country: string | null;
	/** Set when the sequence ended for this person, for example because they answered. */
	readonly sequenceStopped: { readonly at: Date } | null;
	/** Set while the whole campaign waits for a person. */
	readonly campaignPaused: { readonly since: Date; readonly cause: CampaignPauseCause } | null;
	readonly window: MessagingWindow | null;
	/** Of the candidate's comment; null where there is none, or nobody heard of it. */
	readonly replyRight: ReplyRight | null;
	/** Null when they never asked. */
	readonly snoozed: SnoozeState | null;
	/** When somebody else, a person or another app, last wrote to them from this account. */
	readonly answeredByOthersAt: Date | null;
	/** Earlier attempts under the same idempotency key, oldest first. */
	readonly attempts: readonly PastAttempt[];
	readonly caps: readonly CapReading[];
	/** How far the campaign has come in its warm-up; null where the policy asks for none. */
	readonly warmUp: WarmUpReading | null;
	/** Slot time of the account's latest send, for spacing. */
	readonly latestSlotAt: Date | null;
	/** Of the candidate's list: is there one for this person? */
	readonly code: CodeState;
	/** IANA zones by falling precedence, the country between them; null where unknown. */
	readonly zones: { readonly person: string | null; readonly account: string | null };
}

export const GATE_NAMES = [
	'doNotContact',
	'account',
	'legalBasis',
	'person',
	'sequence',
	'campaign',
	'messagingWindow',
	'duplicate',
	'warmUp',
	'caps',
	'quietHours',
	'spacing',
	'code',
] as const;
export type GateName = (typeof GATE_NAMES)[number];

export type Objection =
	| { readonly kind: 'hold'; readonly reason: ReasonCode; readonly until: Date }
	| { readonly kind: 'skip'; readonly reason: ReasonCode }
	| { readonly kind: 'handOff'; readonly reason: ReasonCode; readonly before: Date };

/** What each gate said, in order; `null` is no objection. */
export type Trace = ReadonlyArray<{
	readonly gate: GateName;
	readonly objection: Objection | null;
}>;

export type ContactDecision = ({ readonly kind: 'send' } | Objection) & { readonly trace: Trace };
