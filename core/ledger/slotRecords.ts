import type { OtherChannel } from '../outreach/channels';
import type { Candidate, ContactDecision, SendState } from '../outreach/contact';
import type { OutreachPolicy } from '../outreach/policy';

export interface SlotRequest {
	readonly candidate: Candidate & { readonly channel: OtherChannel };
	readonly policy: OutreachPolicy;
	/** As it was typed; null means the one that is known. */
	readonly address: string | null;
}

export type Slot =
	| {
			readonly kind: 'granted';
			readonly sendId: string;
			/** Null on a channel whose addresses are not kept. */
			readonly address: string | null;
			/** From then on the slot counts as unconfirmed. */
			readonly confirmBefore: Date;
	  }
	| { readonly kind: 'refused'; readonly decision: Exclude<ContactDecision, { kind: 'send' }> }
	/** None was given and none is known, or it cannot be one. */
	| { readonly kind: 'addressMissing' }
	/** The address is known as somebody else's. */
	| { readonly kind: 'addressOfAnother' };

export interface ConfirmedSlot {
	readonly sendId: string;
	readonly personId: string;
	readonly accountId: string;
	readonly channel: OtherChannel;
	readonly state: SendState;
}

/** Contacts that n8n's own nodes make: e-mail, SMS, WhatsApp and others (PLAYBOOK P16). */
export interface SlotLedger {
	/**
	 * Judges by the same gates as a message and, if nothing objects, takes the place of a send that leaves
	 * now. The address becomes one of the person's, unless nothing may be sent.
	 */
	requestSlot(request: SlotRequest): Promise<Slot>;
	/** What became of it; saying it again changes nothing. Null when there is no such slot. */
	confirmSlot(report: {
		sendId: string;
		outcome: 'sent' | 'notSent';
		/** The other channel's own id of the message, if it has one. */
		messageId: string | null;
	}): Promise<ConfirmedSlot | null>;
}
