import { z } from 'zod';
import { classifyGraphFailure } from './classifyGraphFailure';
import { READ_TIMEOUT_MS, askGraph, isSuccess } from './graphConnection';
import type { GraphConnection } from './graphConnection';
import { graphRequestError } from './graphRequestError';

const subscribed = z.object({ success: z.literal(true) });

/**
 * Switches webhooks on for this account; the callback address itself is set in the Meta app, by hand
 * (facts/instagram.md §6.3). Safe to repeat.
 *
 * @throws UserFacingError when Instagram refuses or cannot be reached
 */
export async function subscribeToWebhooks(
	connection: GraphConnection,
	fields: readonly string[],
): Promise<void> {
	const asked = await askGraph(connection, {
		method: 'POST',
		path: `${connection.address.inbox}/subscribed_apps`,
		query: { subscribed_fields: (connection.address.webhookSwitch ?? fields).join(',') },
		timeoutMs: READ_TIMEOUT_MS,
	});
	if (asked.kind === 'noAnswer') throw graphRequestError(asked.failure);
	const { answer } = asked;
	if (isSuccess(answer) && subscribed.safeParse(answer.body).success) return;
	throw graphRequestError(classifyGraphFailure(answer.status, answer.body));
}
