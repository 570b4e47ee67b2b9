/** What the methods about codes, links and comments take and give. */
import type { CommentAction } from '../instagram/comments/moderateComment';
import type { ChatLinkPurpose } from '../outreach/conversationStarters/chatLink';
import type { LinkAction, LinkReading } from '../outreach/links/signedLink';

export interface AddedCodes {
	readonly added: number;
	/** Codes that stood twice in the input, or in any list before. */
	readonly known: number;
}

export interface CodeCounts {
	readonly total: number;
	readonly given: number;
	/** Not given to anybody, and over. */
	readonly expired: number;
	readonly left: number;
	/** When the next of those left ends; null where none ends. */
	readonly nextExpiresAt: Date | null;
}

export type CommentPermit =
	| { readonly kind: 'go'; readonly callTimeoutMs: number }
	| { readonly kind: 'done'; readonly at: Date }
	/** Another run does it right now. */
	| { readonly kind: 'beingDone' };

export interface CommentActionKey {
	readonly accountId: string;
	readonly commentId: string;
	readonly action: CommentAction;
}

/** The part of the ledger about what messages are made of and where conversations begin. */
export interface MessageLedger {
	/**
	 * Adds codes to a list; lists belong to the client, and a code that any of them has is left out.
	 * @param input.expiresAt strictly before; null means never
	 */
	addCodes(input: {
		list: string;
		codes: readonly string[];
		expiresAt: Date | null;
	}): Promise<AddedCodes>;
	countCodes(list: string): Promise<CodeCounts>;
	/** Signed tokens for the preference page, for one person of an account. Nothing is stored. */
	signLinks(input: {
		personId: string;
		accountId: string;
		actions: readonly LinkAction[];
		expiresAt: Date;
	}): Promise<ReadonlyArray<readonly [action: LinkAction, token: string]>>;
	/** What a token of a link says; the keys never leave the ledger's thread. */
	readLink(token: string): Promise<LinkReading>;
	/** The language the person wrote in last, else what a list said; a language tag. */
	languageOf(personId: string, accountId: string): Promise<string | null>;
	/** Who wrote a comment, or null when no trigger heard of it. */
	findCommenter(accountId: string, commentId: string): Promise<string | null>;
	/** The latest opt-out that the person wrote on this account, `opt_…`; null where there is none. */
	findOptOut(accountId: string, personId: string): Promise<string | null>;
	/** Takes the turn to do something to a comment; another process has to wait for the end of the call. */
	startCommentAction(key: CommentActionKey): Promise<CommentPermit>;
	/** Writes what became of it; what was done is also written into the log. */
	settleCommentAction(key: CommentActionKey, outcome: 'done' | 'failed' | 'unknown'): Promise<void>;
	/** The ref of the link for this purpose; the same purpose has the same ref for good. */
	createChatLink(accountId: string, purpose: ChatLinkPurpose): Promise<{ ref: string }>;
}
