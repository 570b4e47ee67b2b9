/** What the methods about events take and give. */
import type { ReplyIntent } from '../consent/replyIntent';
import type { WebhookEvent, WebhookEventKind } from '../instagram/webhooks/events';
import type { Likelihood } from '../moderation/rateText';
import type { AllowedNow } from '../outreach/allowedNow';
import type { StoryLabelKind, StoryLabels } from './storyLabels';

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
	/** The story of the event has every one of these labels; capital letters do not matter. */
	readonly storyLabels?: readonly StoryLabelFilter[];
	/** Only the first story published since the consumer's `watchNextStory`. */
	readonly isNextStoryOnly?: boolean;
}

export interface StoryLabelFilter {
	readonly kind: StoryLabelKind;
	readonly value: string;
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
	/** What the business said about the story; empty for other events. */
	readonly storyLabels: StoryLabels;
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
	/** The profile of this person is to be asked for now. */
	readonly isProfileDue: boolean;
	/** It is about a story of which Instagram has not said when it was published. */
	readonly isStoryUnread: boolean;
}

/** The part of the ledger that knows events and who listens. Every method is one atomic step. */
export interface EventLedger {
	// events
	/**
	 * Stores events and everything they bring about (windows, opt-outs, snoozes, reply rights, echoes) on
	 * disk before anything is emitted. Deliveries that wait at the same moment share a commit; one that
	 * fails undoes nothing of another. A known event is answered with `isNew: false` and `shouldEmit` only
	 * while its consumer has not emitted it.
	 */
	recordEvents(input: {
		events: readonly WebhookEvent[];
		/** Workflow id + node id; emission is tracked per consumer. */
		consumer: string;
		origin: EventOrigin;
		/** What the consumer wants of them; everything is recorded. Absent means every event. */
		filter?: EventFilter;
	}): Promise<RecordedEvent[]>;
	markEmitted(consumer: string, eventIds: readonly string[]): Promise<void>;
	/** Given out to this consumer more than a minute ago, and never begun: claimed again, oldest first. */
	claimLapsed(input: { consumer: string; limit: number }): Promise<StoredEvent[]>;
	/**
	 * The words this consumer filters by, in place of its earlier ones. They are looked for when an event
	 * comes in, because its text is not kept.
	 */
	watchKeywords(consumer: string, keywords: readonly string[]): Promise<void>;
	/**
	 * From now on the next story is the first one published after this moment; `isRestart` keeps the
	 * moment that is already known.
	 */
	watchNextStory(consumer: string, isRestart: boolean): Promise<void>;
	/** Counts a delivery that was refused; nothing of its content. Written now and then. */
	noteRefusedDelivery(consumer: string, reason: RefusalReason): Promise<void>;
	/** What was refused at the door, and windows that Instagram said were closed. */
	describeReceiving(): Promise<ReceivingReport>;
	/**
	 * The events that this consumer has not had yet, oldest first, from its first call on. A claim lapses
	 * after 60 s unless `markEmitted` follows, so an event may be given out again with the same id.
	 */
	claimEvents(input: {
		consumer: string;
		filter: EventFilter;
		limit: number;
		/** Older ones are passed over. */
		ageMsMax: number;
	}): Promise<StoredEvent[]>;
	/** The newest events, newest first; moves no cursor. */
	latestEvents(input: { filter: EventFilter; limit: number }): Promise<StoredEvent[]>;

	// listening (DESIGN §5 No ears, no send)
	/** A published trigger is to receive the events of these accounts. */
	startListening(input: { accountIds: readonly string[]; consumer: string }): Promise<void>;
	/** The trigger is no longer published. */
	stopListening(consumer: string): Promise<void>;
	/** Says that the listeners of this process are alive; what lies between two is a gap. */
	keepListening(): Promise<void>;
	/** The latest messages of this person were read from the conversation and recorded. */
	markMessagesRead(personId: string, accountId: string): Promise<void>;
}
