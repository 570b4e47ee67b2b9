import { z } from 'zod';
import { classifyGraphFailure, failureOf } from './classifyGraphFailure';
import type { GraphFailure } from './failure';
import { READ_TIMEOUT_MS, askGraph, isSuccess } from './graphConnection';
import type { GraphConnection } from './graphConnection';

/** Graph gives the details of the last 20 messages of a conversation only. */
const MESSAGES_MAX = 20;

const message = z.object({
	id: z.string().min(1).max(512),
	created_time: z.string(),
	from: z.object({ id: z.string() }),
	message: z.string().catch(''),
});
const conversations = z.object({
	data: z.array(z.object({ messages: z.object({ data: z.array(message) }).optional() })),
});

export interface ConversationMessage {
	readonly messageId: string;
	readonly fromId: string;
	/** Empty for a message without text. */
	readonly text: string;
	readonly writtenAt: Date;
}

export type ConversationRead =
	| { readonly kind: 'messages'; readonly messages: readonly ConversationMessage[] }
	| { readonly kind: 'failed'; readonly failure: GraphFailure };

/** The latest messages of both sides, newest first: `GET /me/conversations?user_id=…`. */
export async function readConversation(
	connection: GraphConnection,
	igsid: string,
): Promise<ConversationRead> {
	const asked = await askGraph(connection, {
		method: 'GET',
		path: `${connection.address.inbox}/conversations`,
		query: {
			platform: 'instagram',
			user_id: igsid,
			fields: `messages.limit(${MESSAGES_MAX}){id,created_time,from,message}`,
		},
		timeoutMs: READ_TIMEOUT_MS,
	});
	if (asked.kind === 'noAnswer') return { kind: 'failed', failure: asked.failure };
	const { answer } = asked;
	if (!isSuccess(answer)) {
		return { kind: 'failed', failure: classifyGraphFailure(answer.status, answer.body) };
	}

	const parsed = conversations.safeParse(answer.body);
	if (!parsed.success) return { kind: 'failed', failure: failureOf({ class: 'ambiguous' }) };
	const messages = parsed.data.data
		.flatMap((conversation) => conversation.messages?.data ?? [])
		.map(({ id, created_time, from, message: text }) => ({
			messageId: id,
			fromId: from.id,
			text,
			writtenAt: new Date(created_time),
		}));
	return messages.some(({ writtenAt }) => Number.isNaN(writtenAt.getTime()))
		? { kind: 'failed', failure: failureOf({ class: 'ambiguous' }) }
		: { kind: 'messages', messages };
}
