/** What the methods about events take and give. */
import type { ReplyIntent } from '../consent/replyIntent';
import type { WebhookEventKind } from '../instagram/webhooks/events';
import type { Likelihood } from '../moderation/rateText';
import type { AllowedNow } from '../outreach/allowedNow';

/**
 * How an event came in. Only `publishedTrigger` (signature checked, production address) proves that the
 * account's opt-outs arrive; `conversation` was read back after an outage.
 */
export type EventOrigin = 'publishedTrigger' | 'testTrigger' | 'uncheckedTrigger' | 'conversation';

export interface EventFilter {
	/** Empty means every account. */
	readonly accountIds: readonly string[];
	readonly kinds: readonly WebhookEventKind[];
	/** Absent or empty, here and below, means any. */
	readonly storyIds?: readonly string[];
	readonly mediaIds?: readonly string[];
	/** At least one of these words stands in the text. Those of `watchKeywords`, or of this call. */
	readonly keywords?: readonly string[];
	/** Primary subtags; known only where the words themselves showed the language. */
	readonly languages?: readonly string[];
}

export type RefusalReason = 'signature' | 'tooLarge' | 'notJson';

export interface RefusedDelivery {
	readonly consumer: string;
	readonly reason: string;
	readonly times: number;
	readonly latestAt: Date;
}

export interface WindowRefusal {
	readonly accountId: string;
	/** Kind of the event after which we believed the window open. */
	readonly openedBy: string;
	readonly times: number;
}

export interface ReceivingReport {
	readonly refusedDeliveries: readonly RefusedDelivery[];
	readonly windowRefusals: readonly WindowRefusal[];
}

/** An event as it is kept: without the text of a message (DESIGN §5 What users see). */
export interface StoredEvent {
	readonly eventId: string;
	readonly kind: string;
	readonly accountId: string;
	readonly personId: string | null;
	readonly messageId: string | null;
	readonly commentId: string | null;
	readonly storyId: string | null;
	readonly mediaId: string | null;
	/** By which chat link the conversation began, and what that link was made for. */
	readonly ref: string | null;
	readonly campaign: string | null;
	readonly code: string | null;
	/** Handle, when it is known. */
	readonly username: string | null;
	readonly language: string | null;
	/** Signs to branch on, never a verdict; null where there is no text. */
	readonly spamLikelihood: Likelihood | null;
	readonly abuseLikelihood: Likelihood | null;
	readonly replyIntent: string | null;
	readonly occurredAt: Date;
	readonly automatedUntil: Date | null;
	/** Until when a comment may be answered once in private. */
	readonly privateReplyUntil: Date | null;
	readonly allowedNow: AllowedNow;
	/** Null while Instagram has not said. */
	readonly followsAccount: boolean | null;
}

export interface RecordedEvent {
	readonly eventId: string;
	readonly isNew: boolean;
	readonly shouldEmit: boolean;
	/** Given out by another process, or by one that ended, and its execution has not begun yet. */
	readonly isPendingElsewhere: boolean;
	/** What the consumer gets; null unless `shouldEmit`. */
	readonly stored: StoredEvent | null;
	readonly personId: string | null;
	/** Only for texts a person wrote. */
	readonly replyIntent: ReplyIntent | null;
	/** Set when this event put the person on the do-not-contact list. */
	readonly isOptOut: boolean;
	readonly automatedUntil: Date | null;
}
