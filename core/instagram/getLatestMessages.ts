import type { MessagesResult } from './client';
import type { GraphConnection } from './graphConnection';
import { readConversation } from './readConversation';

/**
 * What this person wrote last, newest first. Read back only after an outage; in daily work webhooks
 * bring the messages (DESIGN §5 No ears, no send).
 */
export async function getLatestMessages(
	connection: GraphConnection,
	igsid: string,
): Promise<MessagesResult> {
	const read = await readConversation(connection, igsid, 'words');
	if (read.kind === 'failed') return read;
	const messages = read.messages
		.filter(({ fromId }) => fromId === igsid)
		.map(({ messageId, text, writtenAt }) => ({ messageId, text, writtenAt }));
	return { kind: 'messages', messages };
}
