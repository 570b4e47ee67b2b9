import { z } from 'zod';
import { UserFacingError } from '../shared/userFacingError';
import { isSafeAddress } from './links/linkAddress';

/** Instagram counts bytes of UTF-8, not characters (facts/instagram.md §4.1, §4.2). */
export const TEXT_BYTES_MAX = 1000;
/** A text with buttons is counted in characters (facts/instagram.md §4.2). */
export const BUTTON_TEXT_CHARS_MAX = 640;
const QUICK_REPLIES_MAX = 13;
const BUTTONS_MAX = 3;
/** Longer titles are cut by Instagram, in the middle of a word. */
const TITLE_CHARS_MAX = 20;
const PAYLOAD_CHARS_MAX = 1000;

const title = z
	.string()
	.trim()
	.min(1, 'has no title')
	.max(TITLE_CHARS_MAX, 'has a title of more than 20 characters');
const payload = z.string().trim().min(1).max(PAYLOAD_CHARS_MAX);
/** Instagram fetches media and opens links itself; nobody else shall read them on the way. */
const address = z
	.string()
	.trim()
	.url('has no address')
	.refine(isSafeAddress, 'needs an address that begins with https://');

/** Not empty and within the limit: whoever renders a text has checked that. */
const text = z.string().min(1);

const messageContentSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('text'), text }).strict(),
	z
		.object({
			kind: z.literal('quickReplies'),
			text,
			replies: z
				.array(z.object({ title, payload }).strict())
				.min(1)
				.max(QUICK_REPLIES_MAX, 'are more than 13'),
		})
		.strict(),
	z
		.object({
			kind: z.literal('buttons'),
			text: text.max(
				BUTTON_TEXT_CHARS_MAX,
				'is longer than the 640 characters that fit beside buttons',
			),
			buttons: z
				.array(
					z.discriminatedUnion('kind', [
						z.object({ kind: z.literal('link'), title, url: address }).strict(),
						z.object({ kind: z.literal('answer'), title, payload }).strict(),
					]),
				)
				.min(1)
				.max(BUTTONS_MAX, 'are more than 3'),
		})
		.strict(),
	z
		.object({
			kind: z.literal('media'),
			media: z.enum(['image', 'video', 'audio', 'file']),
			url: address,
		})
		.strict(),
	/** A post or reel of the account itself; others' are refused (facts/instagram.md §4.2). */
	z
		.object({
			kind: z.literal('sharedPost'),
			mediaId: z.string().regex(/^\d{1,25}$/, 'is no ID of a post'),
		})
		.strict(),
]);

type Mutable = z.infer<typeof messageContentSchema>;

/** What one message consists of, as Instagram offers it (facts/instagram.md §4.2). */
export type MessageContent = Readonly<Mutable>;

/** @throws UserFacingError naming the part that Instagram would not take */
export function parseMessageContent(input: unknown): MessageContent {
	const parsed = messageContentSchema.safeParse(input);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const part =
		issue?.path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ') ?? '';
	throw new UserFacingError(
		'messageContentInvalid',
		`The message cannot be sent: ${part} ${issue?.message ?? ''}`.trim(),
		'Correct it under "Message". Instagram takes at most 13 quick replies or 3 buttons, with titles of at most 20 characters, and addresses that begin with https://.',
	);
}

/** The words a person reads; null for a message without any. */
export const textOf = (content: MessageContent): string | null =>
	'text' in content ? content.text : null;

/** The same content with other words. */
export const withText = (
	content: MessageContent,
	change: (text: string) => string,
): MessageContent => ('text' in content ? { ...content, text: change(content.text) } : content);

const ATTACHMENT_TYPES = { sharedPost: 'MEDIA_SHARE' } as const;

/**
 * By which the echo of this message is recognised: its words, or, where it has none, the kind of its
 * attachment (Instagram gives media an address of its own).
 */
export function echoBodyOf(content: MessageContent): string {
	if ('text' in content) return content.text;
	return attachmentBody(content.kind === 'media' ? content.media : ATTACHMENT_TYPES[content.kind]);
}

/** @param type as an echo names it; a post comes back under several names (facts/instagram.md §6.5) */
export function attachmentBody(type: string): string {
	const known = SHARED_POST_TYPES.has(type) ? 'MEDIA_SHARE' : type;
	return `\u0000${known}`;
}

const SHARED_POST_TYPES: ReadonlySet<string> = new Set([
	'MEDIA_SHARE',
	'share',
	'ig_post',
	'media',
	'ig_reel',
	'reel',
]);
