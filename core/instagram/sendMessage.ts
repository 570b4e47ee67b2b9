import { z } from 'zod';
import { classifyGraphFailure, failureOf } from './classifyGraphFailure';
import type { InstagramClient, SendResult } from './client';
import type { GraphFailure } from './failure';
import { askGraph, isSuccess } from './graphConnection';
import type { GraphConnection } from './graphConnection';
import { withAnnouncedWait } from './withAnnouncedWait';

/** Bytes of UTF-8, not characters (facts/instagram.md §4.2). */
export const TEXT_BYTES_MAX = 1000;

const sentMessage = z.object({ message_id: z.string().min(1).max(512) });

/**
 * One text to one person, `POST /{account or Page}/messages` (facts §4.1). Called once and never repeated: the Send
 * API knows no idempotency key, so whatever may have arrived is `unknown` and settled by its echo.
 */
export async function sendMessage(
	connection: GraphConnection,
	{ recipientIgsid, text, timeoutMs }: Parameters<InstagramClient['sendMessage']>[0],
): Promise<SendResult> {
	const objection = objectionTo(text);
	if (objection !== null) return resultOf(objection);

	const asked = await askGraph(connection, {
		method: 'POST',
		path: `${connection.address.inbox}/messages`,
		body: { recipient: { id: recipientIgsid }, message: { text } },
		timeoutMs,
	});
	if (asked.kind === 'noAnswer') return resultOf(asked.failure);
	const { answer } = asked;
	if (!isSuccess(answer)) {
		const failure = classifyGraphFailure(answer.status, answer.body);
		return resultOf(withAnnouncedWait(failure, answer));
	}

	const sent = sentMessage.safeParse(answer.body);
	return sent.success
		? { kind: 'sent', messageId: sent.data.message_id }
		: resultOf(failureOf({ class: 'ambiguous' }));
}

function objectionTo(text: string): GraphFailure | null {
	if (text.trim() === '') return failureOf({ class: 'invalidRequest' });
	const isTooLong = new TextEncoder().encode(text).length > TEXT_BYTES_MAX;
	return isTooLong ? failureOf({ class: 'invalidRequest', reason: 'textTooLong' }) : null;
}

const resultOf = (failure: GraphFailure): SendResult => ({
	kind: failure.delivered === 'no' ? 'failed' : 'unknown',
	failure,
});
