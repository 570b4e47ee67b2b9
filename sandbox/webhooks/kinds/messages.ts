import { HOUR_MS } from '../../world/clock';
import { addMessage, personWrites, threadOf } from '../../world/threads';
import { inbound, outbound } from '../events';
import type { WebhookEvent } from '../events';
import { newestStory } from './media';
import type { KindBuilder, KindContext } from './spec';

/** Kinds that are messages of the person; shapes in facts §6.5. */

function written(context: KindContext, message: object, windowMs?: number): WebhookEvent {
	const { world, account, contact, spec, at } = context;
	const { id } = personWrites(world, contact, {
		text: spec.text ?? null,
		at,
		messageId: spec.messageId,
		windowMs,
	});
	return {
		accountId: account.id,
		field: 'messages',
		place: 'messaging',
		value: inbound(context, { message: { mid: id, ...message } }),
		at,
		sourceId: id,
	};
}

const message: KindBuilder = (context) => {
	const { attachment, replyTo, productId, isUnsupported } = context.spec;
	const hasOtherContent =
		attachment !== undefined || productId !== undefined || isUnsupported === true;
	const text = context.spec.text ?? (hasOtherContent ? undefined : 'Hi!');
	const event = written(
		{ ...context, spec: { ...context.spec, text } },
		{
			...(text === undefined ? {} : { text }),
			...(attachment === undefined ? {} : { attachments: [attachment] }),
			...(replyTo === undefined ? {} : { reply_to: { mid: replyTo, is_self_reply: false } }),
			...(productId === undefined ? {} : { referral: { product: { id: productId } } }),
			...(isUnsupported === true ? { is_unsupported: true } : {}),
		},
	);
	if (!UNTOLD_ATTACHMENTS.includes(attachment?.type ?? '')) return event;
	return { ...event, silentBecause: 'Instagram sends no webhook for GIFs and stickers' };
};

/** Facts §6.5. The person did write, so the window is open all the same. */
const UNTOLD_ATTACHMENTS = ['gif', 'sticker'];

const storyReply: KindBuilder = (context) => {
	const { text = 'Love it!', linkStickerUrl } = context.spec;
	return written(
		{ ...context, spec: { ...context.spec, text } },
		{ text, reply_to: { story: storyOf(context, linkStickerUrl) } },
	);
};

/** Facts §3: assumed to arrive as a story reply whose text is the emoji. */
const quickReaction: KindBuilder = (context) => {
	const text = context.spec.emoji ?? '😍';
	return written(
		{ ...context, spec: { ...context.spec, text } },
		{ text, reply_to: { story: storyOf(context) } },
	);
};

function storyOf({ world, account, spec }: KindContext, linkStickerUrl?: string): object {
	const id = spec.storyId ?? newestStory(world, account);
	return {
		id,
		url: `${world.origin}/_cdn/media/${id}.svg`,
		...(linkStickerUrl === undefined ? {} : { link_sticker_url: linkStickerUrl }),
	};
}

const quickReply: KindBuilder = (context) => {
	const { text = 'Yes', payload = 'YES' } = context.spec;
	return written(
		{ ...context, spec: { ...context.spec, text } },
		{ text, quick_reply: { payload } },
	);
};

/** Facts §4.3: the window after an ad may be longer; how long is a setting of the practice app. */
const adReferral: KindBuilder = (context) => {
	const { text = 'I saw your ad', ref, adId } = context.spec;
	const referral = {
		ref: ref ?? 'practice-ad',
		ad_id: adId ?? '120200000000000017',
		source: 'ADS',
		type: 'OPEN_THREAD',
		ads_context_data: {
			ad_title: 'Fresh bread every morning',
			photo_url: 'https://example.com/ad.jpg',
		},
	};
	const windowMs = context.world.app.adWindowHours * HOUR_MS;
	return written({ ...context, spec: { ...context.spec, text } }, { text, referral }, windowMs);
};

/** A story mention is a message event without words; whether it opens the window is contested (facts §9.10). */
const storyMention: KindBuilder = (context) => {
	const { world, account, contact, spec, at } = context;
	const attachments = [
		{
			type: 'story_mention',
			payload: { url: `${world.origin}/_cdn/mention/${contact.igsid}.svg` },
		},
	];
	if (world.app.contestedEventsOpenWindow) return written(context, { attachments });
	const thread = threadOf(world, contact);
	const id = spec.messageId ?? world.ids.messageId(account.id);
	if (!thread.messages.some((known) => known.id === id))
		addMessage(thread, { id, from: 'person', text: null, at });
	return {
		accountId: account.id,
		field: 'messages',
		place: 'messaging',
		value: inbound(context, { message: { mid: id, attachments } }),
		at,
		sourceId: id,
	};
};

/** Written by the owner in the Instagram app or by another tool: an echo without any call of ours. */
const echo: KindBuilder = (context) => {
	const { world, account, contact, spec, at } = context;
	const thread = threadOf(world, contact);
	const id = spec.messageId ?? world.ids.messageId(account.id);
	const text = spec.text ?? 'Hello from the owner';
	const self = spec.isSelf === true ? { is_self: true } : {};
	if (!thread.messages.some((known) => known.id === id))
		addMessage(thread, { id, from: 'account', text, at });
	return {
		accountId: account.id,
		field: account.subscription?.login === 'facebook' ? 'messages' : 'message_echoes',
		place: 'messaging',
		value: outbound(context, { message: { mid: id, text, is_echo: true, ...self } }),
		at,
		sourceId: id,
	};
};

/** Another app owns the thread: we only listen, and our sends are refused (facts §4.8). */
const standby: KindBuilder = (context) => {
	const { text = 'Is anyone there?' } = context.spec;
	const event = written({ ...context, spec: { ...context.spec, text } }, { text });
	threadOf(context.world, context.contact).isOwnedByOtherApp = true;
	return { ...event, field: 'standby', place: 'standby' };
};

export const MESSAGE_KINDS = {
	message,
	storyReply,
	quickReaction,
	quickReply,
	adReferral,
	storyMention,
	echo,
	standby,
};
