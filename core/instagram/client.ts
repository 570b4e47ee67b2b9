import type { GraphFailure } from './failure';
import type { ConversationStarters, StarterKind } from '../outreach/conversationStarters/starters';
import type { MessageContent } from '../outreach/messageContent';
import type { CommentAction } from './comments/moderateComment';
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

export interface SentMessage extends PersonMessage {
	/** As an echo names it; null where there is none, or nothing that tells its kind. */
	readonly attachmentType: string | null;
}

/** What the account itself wrote in a conversation. */
export type SentMessagesResult =
	| {
			readonly kind: 'messages';
			readonly messages: readonly SentMessage[];
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
		readonly content: MessageContent;
		/** The call is given up at this instant: it must not outlive its lease. */
		readonly timeoutMs: number;
	}): Promise<SendResult>;
	/** The one private answer to a comment. */
	sendPrivateReply(message: {
		readonly commentId: string;
		readonly content: MessageContent;
		readonly timeoutMs: number;
	}): Promise<SendResult>;
	/** A public answer under a comment. */
	replyToComment(reply: {
		readonly commentId: string;
		readonly text: string;
		readonly timeoutMs: number;
	}): Promise<SendResult>;
	getProfile(igsid: string): Promise<ProfileResult>;
	/** What this person wrote last, newest first. */
	getLatestMessages(igsid: string): Promise<MessagesResult>;
	/** What the account wrote to this person last, newest first. */
	getSentMessages(igsid: string): Promise<SentMessagesResult>;
	subscribeToWebhooks(fields: readonly string[]): Promise<void>;
}

export type ModerationResult =
	{ readonly kind: 'done' } | { readonly kind: 'failed'; readonly failure: GraphFailure };

/** Comments, and what people see before they write. */
export interface ModerationClient {
	moderateComment(moderation: {
		readonly commentId: string;
		readonly action: CommentAction;
		readonly timeoutMs: number;
	}): Promise<ModerationResult>;
	/** The methods about conversation starters throw a UserFacingError when Instagram refuses. */
	getConversationStarters(): Promise<Required<ConversationStarters>>;
	setConversationStarters(starters: ConversationStarters): Promise<void>;
	removeConversationStarters(kinds: readonly StarterKind[]): Promise<void>;
}

/** All Graph calls in the name of one account. */
export interface InstagramClient extends MessagingClient, ModerationClient, InsightReads {}
