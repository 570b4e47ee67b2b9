import type { Channel, SendState } from '../outreach/contact';

/** A send whose outcome nobody knows. */
export interface UnconfirmedSend {
	readonly sendId: string;
	readonly personId: string;
	readonly channel: Channel;
	/** When the call began; a message of an earlier instant is another one. */
	readonly calledAt: Date;
	/** Strictly by then the call had ended, and the message had been accepted if it ever was. */
	readonly calledUntil: Date;
}

/** Where a send stands by now. */
export interface SendStanding {
	readonly sendId: string;
	readonly state: SendState;
	readonly messageId: string | null;
	/** An echo came in that could be of this or of another unconfirmed send. */
	readonly isDisputed: boolean;
}

export interface UnconfirmedLedger {
	/** Those that were not looked for the longest first, at most `limit`. */
	unconfirmedSends(accountId: string, limit: number): Promise<UnconfirmedSend[]>;
	readSends(sendIds: readonly string[]): Promise<SendStanding[]>;
	/** These were looked for now, so that the next look begins with others. */
	markSendsChecked(sendIds: readonly string[]): Promise<void>;
}
