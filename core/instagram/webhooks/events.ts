/** What `normaliseWebhook` makes of Meta's envelopes (facts/instagram.md §6.4-6.6). */
interface EventBase {
	/** Instagram professional account id, `entry.id`. */
	readonly accountId: string;
	/** When it happened on Instagram. */
	readonly occurredAt: Date;
	/** Unique per account: kind + message, comment or media id (DESIGN §9). */
	readonly sourceId: string;
}

/** Who did it: the Instagram-scoped id, valid for this account only. */
interface PersonEvent extends EventBase {
	readonly igsid: string;
	readonly username?: string;
}

export interface Attachment {
	readonly type: string;
	readonly url?: string;
}

export type WebhookEvent =
	| (PersonEvent & {
			readonly kind: 'message' | 'storyReply' | 'storyMention' | 'quickReply' | 'adReferral';
			readonly messageId: string;
			readonly text?: string;
			readonly attachments: readonly Attachment[];
			readonly storyId?: string;
			readonly payload?: string;
			readonly replyToMessageId?: string;
			/** Ref of the chat link that opened the conversation. */
			readonly ref?: string;
			/** Delivered to another app's inbox (Conversation Routing): opens no window for us. */
			readonly isStandby: boolean;
	  })
	| (PersonEvent & {
			readonly kind: 'postback';
			readonly messageId?: string;
			readonly payload: string;
			readonly title?: string;
			readonly ref?: string;
			readonly isStandby: boolean;
	  })
	| (PersonEvent & {
			readonly kind: 'messageEdit' | 'messageDelete' | 'reaction' | 'seen';
			readonly messageId: string;
			readonly text?: string;
			readonly reaction?: string;
	  })
	| (PersonEvent & { readonly kind: 'referral' | 'optIn'; readonly ref?: string })
	| (PersonEvent & {
			readonly kind: 'comment' | 'liveComment';
			readonly commentId: string;
			readonly text?: string;
			readonly mediaId?: string;
			readonly mediaType?: string;
	  })
	/** A message from the account itself: our own send, another app or a person in the app. */
	| (EventBase & {
			readonly kind: 'echo';
			readonly recipientIgsid: string;
			readonly messageId: string;
			readonly text?: string;
			/** Type of the first attachment. */
			readonly attachmentType?: string;
	  })
	| (EventBase & {
			readonly kind: 'mention';
			readonly mediaId: string;
			readonly commentId?: string;
	  })
	| (EventBase & {
			readonly kind: 'storyInsights';
			readonly mediaId: string;
			/** null where Instagram sent -1: fewer than five. */
			readonly metrics: Readonly<Record<string, number | null>>;
	  })
	| (EventBase & { readonly kind: 'other'; readonly field: string });

export type WebhookEventKind = WebhookEvent['kind'];

export interface NormalisedWebhook {
	readonly events: readonly WebhookEvent[];
	readonly rejected: ReadonlyArray<{ readonly path: string; readonly reason: string }>;
}

/** Kinds that open the messaging window (DESIGN §9); the contested ones do not. */
export const WINDOW_OPENING_KINDS: ReadonlySet<WebhookEventKind> = new Set([
	'message',
	'storyReply',
	'quickReply',
	'adReferral',
	'postback',
]);
