import { z } from 'zod';

import type { Account, Contact } from '../../world/model';
import type { World } from '../../world/world';
import type { WebhookEvent } from '../events';

export const KINDS = [
	'message',
	'storyReply',
	'storyMention',
	'quickReaction',
	'reaction',
	'postback',
	'quickReply',
	'referral',
	'adReferral',
	'optIn',
	'seen',
	'edit',
	'delete',
	'echo',
	'comment',
	'liveComment',
	'mention',
	'storyInsights',
	'standby',
] as const;

export type Kind = (typeof KINDS)[number];

export const eventSpec = z
	.object({
		kind: z.enum(KINDS),
		person: z.string().min(1).optional(),
		accountId: z.string().optional(),
		at: z.string().datetime({ offset: true }).optional(),
		text: z.string().optional(),
		storyId: z.string().optional(),
		mediaId: z.string().optional(),
		commentId: z.string().optional(),
		parentCommentId: z.string().optional(),
		/** The message it is about; for a new message, the id it shall have. */
		messageId: z.string().optional(),
		/** A message that quotes another one. */
		replyTo: z.string().optional(),
		title: z.string().optional(),
		payload: z.string().optional(),
		ref: z.string().optional(),
		adId: z.string().optional(),
		productId: z.string().optional(),
		linkStickerUrl: z.string().optional(),
		emoji: z.string().optional(),
		action: z.enum(['react', 'unreact']).optional(),
		attachment: z
			.object({ type: z.string(), payload: z.record(z.unknown()).optional() })
			.optional(),
		isUnsupported: z.boolean().optional(),
		/** An echo of a message to oneself, as in self-tests. */
		isSelf: z.boolean().optional(),
		/** A comment written by the account itself. */
		byAccount: z.boolean().optional(),
		insights: z.record(z.number()).optional(),
	})
	.strict();

export type EventSpec = z.infer<typeof eventSpec>;

export interface KindContext {
	world: World;
	account: Account;
	/** Missing only for kinds that no person causes. */
	contact: Contact;
	spec: EventSpec;
	at: number;
}

/** Changes the world and says what Meta would tell about it. */
export type KindBuilder = (context: KindContext) => WebhookEvent;

/** A request that makes no sense in this world, such as an edit of a message that does not exist. */
export class ImpossibleEvent extends Error {}
