/** What somebody found in a reply that the rules could not read. */
export const REPLY_READINGS = ['optOut', 'noOptOut'] as const;
export type ReplyFinding = (typeof REPLY_READINGS)[number];

export interface UnclearReply {
	readonly replyId: string;
	readonly personId: string;
	readonly accountId: string;
	/** Null while it is not known. */
	readonly handle: string | null;
	/** How it came, such as `storyReply`. */
	readonly kind: string;
	readonly at: Date;
	/** Until when somebody may answer it by hand; null when nobody may. */
	readonly answerBefore: Date | null;
	/** Null while nobody has read it. */
	readonly readAs: ReplyFinding | null;
}

export interface UnclearReplyLedger {
	/**
	 * Last words that may be an opt-out and that nobody has read yet, of people who are not on the
	 * do-not-contact list anyway; the longest known first.
	 */
	listUnclearReplies(accountId: string, limit: number): Promise<UnclearReply[]>;
	/**
	 * An opt-out lists the person as their own message would have done; anything else lets messages go on.
	 * Both stand in the log. Null when there is no such reply; what was found first stays.
	 */
	settleUnclearReply(replyId: string, found: ReplyFinding): Promise<UnclearReply | null>;
}
