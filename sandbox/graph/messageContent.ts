import { isRecord } from '../world/isRecord';
import { GraphError, invalidParameter, refuse } from './errors';

/** Facts §4.2: bytes of UTF-8, not characters. */
export const TEXT_BYTES_MAX = 1_000;
const QUICK_REPLIES_MAX = 13;
const BUTTONS_MAX = 3;
const BUTTON_TEXT_MAX = 640;
const IMAGES_MAX = 10;

export interface MessageContent {
	text: string | null;
	isAudioOrVideo: boolean;
	sharedMediaId: string | null;
	content: Record<string, unknown>;
}

/** The bodies of facts §4.2; anything else is refused as invalid. */
export function checkContent(message: unknown): MessageContent {
	if (!isRecord(message)) throw invalidParameter('The parameter message is required');
	const { text, attachment, attachments } = message;
	const given = [text, attachment, attachments].filter((part) => part !== undefined);
	if (given.length !== 1) refuse('invalidMessage');
	if (message.quick_replies !== undefined) checkQuickReplies(message.quick_replies, text);
	const plain = { isAudioOrVideo: false, sharedMediaId: null, content: message };
	if (text !== undefined) return { ...plain, text: checkText(text) };
	if (attachments !== undefined) {
		checkImages(attachments);
		return { ...plain, text: null };
	}
	const { type, templateText, sharedMediaId } = checkAttachment(attachment);
	return {
		text: templateText,
		isAudioOrVideo: type === 'audio' || type === 'video',
		sharedMediaId,
		content: message,
	};
}

function checkText(text: unknown): string {
	if (typeof text !== 'string' || text === '') return refuse('invalidMessage');
	if (Buffer.byteLength(text, 'utf8') > TEXT_BYTES_MAX) {
		throw new GraphError({
			code: 100,
			subcode: 2534015,
			message: `(#100) Length of param message[text] must be less than or equal to ${TEXT_BYTES_MAX}`,
		});
	}
	return text;
}

function checkQuickReplies(replies: unknown, text: unknown): void {
	if (typeof text !== 'string' || !Array.isArray(replies) || replies.length > QUICK_REPLIES_MAX)
		refuse('invalidMessage');
	for (const reply of replies) {
		// The types user_phone_number and user_email were switched off on 5 October 2026 (facts §4.2).
		if (!isRecord(reply) || reply.content_type !== 'text' || typeof reply.title !== 'string')
			refuse('invalidMessage');
	}
}

const MEDIA_TYPES = ['image', 'audio', 'video', 'file'];

interface CheckedAttachment {
	type: string;
	templateText: string | null;
	sharedMediaId: string | null;
}

function checkAttachment(attachment: unknown): CheckedAttachment {
	if (!isRecord(attachment)) return refuse('invalidMessage');
	const { type, payload } = attachment;
	const nothingMore = { templateText: null, sharedMediaId: null };
	if (type === 'like_heart') return { type, ...nothingMore };
	if (typeof type !== 'string' || !isRecord(payload)) return refuse('invalidMessage');
	if (MEDIA_TYPES.includes(type)) {
		if (!isAddress(payload.url) && typeof payload.attachment_id !== 'string')
			refuse('invalidMessage');
		return { type, ...nothingMore };
	}
	if (type === 'MEDIA_SHARE') {
		if (typeof payload.id !== 'string') return refuse('invalidMessage');
		return { ...nothingMore, type, sharedMediaId: payload.id };
	}
	if (type !== 'template') return refuse('invalidMessage');
	return { ...nothingMore, type, templateText: checkTemplate(payload) };
}

function checkTemplate(payload: Record<string, unknown>): string | null {
	const { template_type: kind, text, buttons, elements } = payload;
	if (kind === 'generic') {
		if (!Array.isArray(elements) || elements.length === 0) refuse('invalidMessage');
		return null;
	}
	if (kind !== 'button' || typeof text !== 'string' || text.length > BUTTON_TEXT_MAX)
		return refuse('invalidMessage');
	if (!Array.isArray(buttons) || buttons.length < 1 || buttons.length > BUTTONS_MAX)
		return refuse('invalidMessage');
	for (const button of buttons) {
		const isKnown = isRecord(button) && typeof button.title === 'string' && isButton(button);
		if (!isKnown) refuse('invalidMessage');
	}
	return text;
}

function isButton(button: Record<string, unknown>): boolean {
	if (button.type === 'web_url') return isAddress(button.url);
	return button.type === 'postback' && typeof button.payload === 'string';
}

function checkImages(attachments: unknown): void {
	// One image may come without a list, as in a sample of Meta's own page (facts §4.2).
	if (isRecord(attachments)) return void checkAttachment(attachments);
	if (!Array.isArray(attachments) || attachments.length === 0 || attachments.length > IMAGES_MAX)
		refuse('invalidMessage');
	for (const image of attachments) {
		if (!isRecord(image) || image.type !== 'image') refuse('invalidMessage');
		checkAttachment(image);
	}
}

function isAddress(value: unknown): boolean {
	return typeof value === 'string' && /^https?:\/\//.test(value);
}
