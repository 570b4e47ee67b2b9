import { z } from 'zod';
import { failureOf } from './classifyGraphFailure';
import type { GraphFailure } from './failure';
import type { GraphConnection } from './graphConnection';
import { readGraph } from './readGraph';

/** Graph gives the details of the last 20 messages of a conversation only. */
const MESSAGES_MAX = 20;

const WORDS = 'id,created_time,from,message';
/** Only what tells the kind of an attachment (developers.facebook.com/docs/graph-api/reference/message). */
const FIELDS = {
	words: WORDS,
	wordsAndAttachments: `${WORDS},attachments{image_data,video_data},shares{link}`,
} as const;

const attachment = z.object({ image_data: z.unknown(), video_data: z.unknown() });
const message = z.object({
	id: z.string().min(1).max(512),
	created_time: z.string(),
	from: z.object({ id: z.string() }),
	message: z.string().catch(''),
	attachments: z.object({ data: z.array(attachment) }).nullish(),
	shares: z.object({ data: z.array(z.unknown()) }).nullish(),
});
const conversations = z.object({
	data: z.array(z.object({ messages: z.object({ data: z.array(message) }).optional() })),
});

export interface ConversationMessage {
	readonly messageId: string;
	readonly fromId: string;
	/** Empty for a message without text. */
	readonly text: string;
	/** As an echo names it; null where there is none, or nothing that tells its kind. */
	readonly attachmentType: 'image' | 'video' | 'share' | null;
	readonly writtenAt: Date;
}

export type ConversationRead =
	| { readonly kind: 'messages'; readonly messages: readonly ConversationMessage[] }
	| { readonly kind: 'failed'; readonly failure: GraphFailure };

/** The latest messages of both sides, newest first: `GET /me/conversations?user_id=…`. */
export async function readConversation(
	connection: GraphConnection,
	igsid: string,
	about: keyof typeof FIELDS,
): Promise<ConversationRead> {
	const read = await readGraph(connection, {
		path: `${connection.address.inbox}/conversations`,
		query: {
			platform: 'instagram',
			user_id: igsid,
			fields: `messages.limit(${MESSAGES_MAX}){${FIELDS[about]}}`,
		},
	});
	if (read.kind === 'refused') return { kind: 'failed', failure: read.failure };

	const parsed = conversations.safeParse(read.body);
	if (!parsed.success) return { kind: 'failed', failure: failureOf({ class: 'ambiguous' }) };
	const messages = parsed.data.data
		.flatMap((conversation) => conversation.messages?.data ?? [])
		.map((each) => ({
			messageId: each.id,
			fromId: each.from.id,
			text: each.message,
			attachmentType: attachmentTypeOf(each),
			writtenAt: new Date(each.created_time),
		}));
	return messages.some(({ writtenAt }) => Number.isNaN(writtenAt.getTime()))
		? { kind: 'failed', failure: failureOf({ class: 'ambiguous' }) }
		: { kind: 'messages', messages };
}

/** A file's address is no sign of its kind: sounds have one, too. */
function attachmentTypeOf({
	attachments,
	shares,
}: z.infer<typeof message>): ConversationMessage['attachmentType'] {
	const first = attachments?.data[0];
	if (first?.image_data != null) return 'image';
	if (first?.video_data != null) return 'video';
	return shares != null && shares.data.length > 0 ? 'share' : null;
}
