import type { Candidate } from '../outreach/contact';
import type { MessageContent } from '../outreach/messageContent';
import type { OutreachPolicy } from '../outreach/policy';
import type { ReasonCode } from '../outreach/reasons';

export interface QueuedContactInput {
	readonly candidate: Candidate;
	readonly policy: OutreachPolicy;
	readonly content: MessageContent;
	readonly dueAt: Date;
	/** The higher, the sooner among those whose window closes at the same instant. Absent means 0. */
	readonly priority?: number;
}

export interface QueuedContact extends Omit<QueuedContactInput, 'content'> {
	readonly queueId: string;
	/** Null where what is stored cannot be read: nothing is left to send. */
	readonly content: MessageContent | null;
	/** A step of a sequence that a person does. */
	readonly isTask: boolean;
	/** From then on it does not happen any more; null means no end. */
	readonly expiresAt: Date | null;
}

/** Work that is due later is a row (DESIGN §6). */
export interface QueueLedger {
	/** Keeps a contact for `Send Due`; the text is encrypted with the person's key. */
	queueContact(contact: QueuedContactInput): Promise<void>;
	/** @param by who sends them: Send Due, which is meant where nothing is said, or n8n's other nodes */
	dueContacts(
		accountId: string,
		limit: number,
		by?: 'thisNode' | 'otherNodes',
	): Promise<QueuedContact[]>;
	/** @param reason by which a person's way through a sequence goes on */
	closeQueuedContact(
		queueId: string,
		outcome: 'sent' | 'notContacted',
		reason?: ReasonCode,
	): Promise<void>;
	setQueuedContactDue(queueId: string, dueAt: Date): Promise<void>;
}
