import type { Candidate, ContactDecision, Trace } from '../outreach/contact';
import type { MessageContent } from '../outreach/messageContent';
import type { OutreachPolicy } from '../outreach/policy';
import type { ReasonCode } from '../outreach/reasons';

export interface MessageDraft {
	readonly candidate: Candidate;
	/** Final: tokens filled in, within Instagram's limits; a code is filled in when it is given. */
	readonly content: MessageContent;
	readonly policy: OutreachPolicy;
	/** The higher, the sooner among those whose window closes at the same instant. Absent means 0. */
	readonly priority?: number;
}

/** What became of one intended contact; the four outputs of a contact operation. */
export interface ContactOutcome {
	readonly output: 'sent' | 'waiting' | 'notContacted' | 'forAPerson';
	readonly decision: ContactDecision['kind'];
	readonly reason: ReasonCode;
	/** Earliest legal instant of a hold; for a hand-off the instant before which a person may write. */
	readonly nextAllowedAt: Date | null;
	readonly sendId: string | null;
	readonly messageId: string | null;
	readonly trace: Trace;
}
