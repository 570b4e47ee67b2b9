import type { Candidate, ContactHistory, Objection } from '../contact';
import type { OutreachPolicy } from '../policy';

export interface ContactFacts {
	readonly candidate: Candidate;
	readonly policy: OutreachPolicy;
	readonly history: ContactHistory;
	readonly now: Date;
}

/** One rule that may refuse a contact; `null` is no objection. Pure and total. */
export type Gate = (facts: ContactFacts) => Objection | null;
