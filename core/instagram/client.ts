import type { GraphFailure } from './failure';
import type { InsightReads } from './insightReads';

export type SendResult =
	| { readonly kind: 'sent'; readonly messageId: string }
	| { readonly kind: 'failed' | 'unknown'; readonly failure: GraphFailure };

export type ProfileResult =
	| {
			readonly kind: 'profile';
			readonly username: string | null;
			readonly name: string | null;
			readonly isFollower: boolean | null;
	  }
	/** 230 or blocked: an answer, not a fault (DESIGN §5). */
	| { readonly kind: 'refused' }
	| { readonly kind: 'failed'; readonly failure: GraphFailure };

export interface PersonMessage {
	readonly messageId: string;
	/** Empty for a message without text. */
	readonly text: string;
	readonly writtenAt: Date;
}

export type MessagesResult =
	| { readonly kind: 'messages'; readonly messages: readonly PersonMessage[] }
	| { readonly kind: 'failed'; readonly failure: GraphFailure };

/** What the account itself wrote in a conversation. */
export type SentMessagesResult =
	| {
			readonly kind: 'messages';
			readonly messages: readonly PersonMessage[];
			/**
			 * When the oldest message that could be read was written, by either side: of what was before
			 * nothing is known. Null where none could be read.
			 */
			readonly readBackTo: Date | null;
	  }
	| { readonly kind: 'failed'; readonly failure: GraphFailure };

/** The Graph calls that sending and receiving need; one file a call in this folder. */
export interface MessagingClient {
	/** The account's own id and name; never from a JSON number (facts/instagram.md §1.1). */
	getOwnAccount(): Promise<{ readonly accountId: string; readonly username: string }>;
	sendMessage(message: {
		readonly recipientIgsid: string;
		readonly text: string;
		/** The call is given up at this instant: it must not outlive its lease. */
		readonly timeoutMs: number;
	}): Promise<SendResult>;
	getProfile(igsid: string): Promise<ProfileResult>;
	/** What this person wrote last, newest first. */
	getLatestMessages(igsid: string): Promise<MessagesResult>;
	/** What the account wrote to this person last, newest first. */
	getSentMessages(igsid: string): Promise<SentMessagesResult>;
	subscribeToWebhooks(fields: readonly string[]): Promise<void>;
}

/** All Graph calls in the name of one account. */
export interface InstagramClient extends MessagingClient, InsightReads {}
