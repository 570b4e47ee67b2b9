import { z } from 'zod';
import type { Attachment, WebhookEvent } from './events';
import {
	id,
	instantMs,
	messageId,
	optionalId,
	optionalMessageId,
	optionalText,
	text,
} from './fields';
import { pieceParser } from './pieceParser';
import type { PieceContext } from './pieceParser';
import { sourceIdOf } from './sourceIdOf';

/** What every item of `messaging[]` carries (facts/instagram.md §6.5). */
export const parties = z.object({
	sender: z.object({ id }),
	recipient: z.object({ id }),
	timestamp: instantMs,
});

const URL_CHARS_MAX = 4096;
/** Absent means no; anything that looks like yes keeps our own sends from passing for a person's. */
const flag = z.unknown().transform(Boolean);

/** PHP writes an empty payload as `[]`; an odd attachment must not cost us the message around it. */
const attachment = z
	.object({
		type: z.string().max(64).catch('unknown'),
		payload: z.object({ url: z.string().max(URL_CHARS_MAX).optional().catch(undefined) }).catch({}),
	})
	.transform(({ type, payload: { url } }): Attachment =>
		url === undefined ? { type } : { type, url },
	);

const message = z.object({
	mid: messageId,
	text: optionalText,
	attachments: z.array(attachment).max(100).nullish(),
	reply_to: z
		.object({ story: z.object({ id: optionalId }).nullish(), mid: optionalMessageId })
		.nullish(),
	quick_reply: z.object({ payload: text }).nullish(),
	referral: z
		.object({ source: optionalText, ad_id: optionalText, ref: optionalText })
		.nullish()
		.catch(null),
	is_echo: flag,
	is_deleted: flag,
});

type Message = z.infer<typeof message>;
type MessageItem = z.infer<typeof parties> & { readonly message: Message };

export const messageEvent = pieceParser(parties.extend({ message }), (item, context) => {
	const isOwn = item.message.is_echo || item.sender.id === context.accountId;
	if (item.message.is_deleted) return isOwn ? ownDeletion(item, context) : deletion(item, context);
	return isOwn ? echo(item, context) : inbound(item, context);
});

function inbound(item: MessageItem, { accountId, isStandby }: PieceContext): WebhookEvent {
	const {
		mid,
		text: words,
		attachments,
		reply_to: replyTo,
		quick_reply: quickReply,
		referral,
	} = item.message;
	const kind = kindOf(item.message);
	const storyId = replyTo?.story?.id;
	return {
		kind,
		accountId,
		occurredAt: item.timestamp,
		sourceId: sourceIdOf(accountId, kind, mid),
		igsid: item.sender.id,
		messageId: mid,
		attachments: attachments ?? [],
		isStandby,
		...(words === undefined ? {} : { text: words }),
		...(storyId === undefined ? {} : { storyId }),
		...(replyTo?.mid === undefined ? {} : { replyToMessageId: replyTo.mid }),
		...(quickReply ? { payload: quickReply.payload } : {}),
		...(referral?.ref === undefined ? {} : { ref: referral.ref }),
	};
}

/** A mention comes first: whether it opens the window is contested, so it must never pass for more. */
function kindOf({ attachments, reply_to: replyTo, quick_reply: quickReply, referral }: Message) {
	if (attachments?.some(({ type }) => type === 'story_mention')) return 'storyMention';
	if (replyTo?.story) return 'storyReply';
	if (quickReply) return 'quickReply';
	return referral?.source === 'ADS' || referral?.ad_id !== undefined ? 'adReferral' : 'message';
}

/** Our own send, one of another app, or a person's in the Instagram app (facts §6.7). */
function echo(item: MessageItem, { accountId }: PieceContext): WebhookEvent {
	const { mid, text: words, attachments } = item.message;
	const attachmentType = attachments?.[0]?.type;
	return {
		kind: 'echo',
		accountId,
		occurredAt: item.timestamp,
		sourceId: sourceIdOf(accountId, 'echo', mid),
		recipientIgsid: item.recipient.id,
		messageId: mid,
		...(words === undefined ? {} : { text: words }),
		...(attachmentType === undefined ? {} : { attachmentType }),
	};
}

function deletion(item: MessageItem, { accountId }: PieceContext): WebhookEvent {
	const { mid } = item.message;
	return {
		kind: 'messageDelete',
		accountId,
		occurredAt: item.timestamp,
		sourceId: sourceIdOf(accountId, 'messageDelete', mid),
		igsid: item.sender.id,
		messageId: mid,
	};
}

/** Taking a message of ours back is not another send, so it is no echo. */
function ownDeletion(item: MessageItem, { accountId }: PieceContext): WebhookEvent {
	const sourceId = sourceIdOf(accountId, 'other', 'ownMessageDelete', item.message.mid);
	return {
		kind: 'other',
		accountId,
		occurredAt: item.timestamp,
		sourceId,
		field: 'ownMessageDelete',
	};
}
