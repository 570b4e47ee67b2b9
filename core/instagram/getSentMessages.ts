import type { SentMessagesResult } from './client';
import type { GraphConnection } from './graphConnection';
import { readConversation } from './readConversation';

/**
 * What the account wrote to this person last, newest first, whoever wrote it: asked where the answer to
 * a send left open whether it arrived (DESIGN §5 Sends).
 */
export async function getSentMessages(
	connection: GraphConnection,
	igsid: string,
): Promise<SentMessagesResult> {
	const read = await readConversation(connection, igsid, 'wordsAndAttachments');
	if (read.kind === 'failed') return read;
	const instants = read.messages.map(({ writtenAt }) => writtenAt.getTime());
	return {
		kind: 'messages',
		messages: read.messages
			.filter(({ fromId }) => fromId !== igsid)
			.map(({ messageId, text, attachmentType, writtenAt }) => ({
				messageId,
				text,
				attachmentType,
				writtenAt,
			})),
		readBackTo: instants.length === 0 ? null : new Date(Math.min(...instants)),
	};
}
