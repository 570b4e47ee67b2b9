import type { PersonMessage } from '../instagram/client';
import type { WebhookEvent } from '../instagram/webhooks/events';
import { sourceIdOf } from '../instagram/webhooks/sourceIdOf';
import type { Candidate } from '../outreach/contact';
import type { DeliveryPorts } from './deliveryPorts';

/** Events that no workflow asked for are kept under this name. */
const CONSUMER = 'messages read back';

/**
 * Nobody listened for a while, so this person's latest messages are read from the conversation and
 * recorded like events: a STOP among them counts before anything is sent (DESIGN §5).
 * @returns false when Instagram did not answer; the person waits then.
 */
export async function readMissedMessages(
	{ ledger, instagram }: DeliveryPorts,
	{ personId, accountId }: Candidate,
): Promise<boolean> {
	const recipient = await ledger.getRecipient(personId, accountId);
	if (recipient?.igsid == null) return false;
	const { igsid } = recipient;
	const read = await instagram.getLatestMessages(igsid);
	if (read.kind === 'failed') return false;

	const events = read.messages.map((message) => toEvent(message, { igsid, accountId }));
	await ledger.recordEvents({ events, consumer: CONSUMER, origin: 'conversation' });
	await ledger.markMessagesRead(personId, accountId);
	return true;
}

const toEvent = (
	{ messageId, text, writtenAt }: PersonMessage,
	{ igsid, accountId }: { igsid: string; accountId: string },
): WebhookEvent => ({
	kind: 'message',
	accountId,
	igsid,
	occurredAt: writtenAt,
	sourceId: sourceIdOf(accountId, 'message', messageId),
	messageId,
	text,
	attachments: [],
	isStandby: false,
});
