import { z } from 'zod';
import { failureOf } from '../classifyGraphFailure';
import type { MessagingClient, SendResult } from '../client';
import type { GraphConnection } from '../graphConnection';
import { postOnce } from '../postOnce';
import { pathSegment } from '../readGraph';
import { resultOf } from '../sendMessage';

const createdReply = z.object({ id: z.string().min(1).max(64) });

/** A public answer, `POST /{comment}/replies`; its own id stands for the message's. */
export async function replyToComment(
	connection: GraphConnection,
	{ commentId, text, timeoutMs }: Parameters<MessagingClient['replyToComment']>[0],
): Promise<SendResult> {
	const posted = await postOnce(connection, {
		path: `/${pathSegment(commentId)}/replies`,
		body: { message: text },
		timeoutMs,
	});
	if (posted.kind === 'refused') return resultOf(posted.failure);
	const created = createdReply.safeParse(posted.body);
	return created.success
		? { kind: 'sent', messageId: created.data.id }
		: resultOf(failureOf({ class: 'ambiguous' }));
}
