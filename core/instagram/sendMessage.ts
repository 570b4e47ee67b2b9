import { z } from 'zod';
import { TEXT_BYTES_MAX, textOf, type MessageContent } from '../outreach/messageContent';
import { failureOf } from './classifyGraphFailure';
import type { MessagingClient, SendResult } from './client';
import type { GraphFailure } from './failure';
import type { GraphConnection } from './graphConnection';
import { messageBody } from './messageBody';
import { postOnce } from './postOnce';

const sentMessage = z.object({ message_id: z.string().min(1).max(512) });

/**
 * One message to one person, `POST /{account or Page}/messages` (facts §4.1). Called once and never repeated: the Send
 * API knows no idempotency key, so whatever may have arrived is `unknown` and settled by its echo.
 */
export const sendMessage = async (
	connection: GraphConnection,
	{ recipientIgsid, content, timeoutMs }: Parameters<MessagingClient['sendMessage']>[0],
): Promise<SendResult> =>
	await post(connection, { recipient: { id: recipientIgsid }, content, timeoutMs });

/** The one private answer to a comment (facts §4.5); the same call with another recipient. */
export const sendPrivateReply = async (
	connection: GraphConnection,
	{ commentId, content, timeoutMs }: Parameters<MessagingClient['sendPrivateReply']>[0],
): Promise<SendResult> =>
	await post(connection, { recipient: { comment_id: commentId }, content, timeoutMs });

async function post(
	connection: GraphConnection,
	{
		recipient,
		content,
		timeoutMs,
	}: { recipient: object; content: MessageContent; timeoutMs: number },
): Promise<SendResult> {
	const objection = objectionTo(content);
	if (objection !== null) return resultOf(objection);
	const posted = await postOnce(connection, {
		path: `${connection.address.inbox}/messages`,
		body: { recipient, message: messageBody(content) },
		timeoutMs,
	});
	if (posted.kind === 'refused') return resultOf(posted.failure);
	const sent = sentMessage.safeParse(posted.body);
	return sent.success
		? { kind: 'sent', messageId: sent.data.message_id }
		: resultOf(failureOf({ class: 'ambiguous' }));
}

function objectionTo(content: MessageContent): GraphFailure | null {
	const text = textOf(content);
	if (text === null) return null;
	if (text.trim() === '') return failureOf({ class: 'invalidRequest' });
	const isTooLong = new TextEncoder().encode(text).length > TEXT_BYTES_MAX;
	return isTooLong ? failureOf({ class: 'invalidRequest', reason: 'textTooLong' }) : null;
}

/** Sent, surely not sent, or nobody knows. */
export const resultOf = (failure: GraphFailure): SendResult => ({
	kind: failure.delivered === 'no' ? 'failed' : 'unknown',
	failure,
});
