import type { Contact } from '../world/model';
import { addMessage, threadOf } from '../world/threads';
import { attachmentsOf, deliverEcho } from '../webhooks/echo';
import type { GraphCall } from './call';
import type { MessageContent } from './messageContent';

interface Outgoing {
	content: MessageContent;
	kind: 'message' | 'privateReply';
	tag: string | null;
	commentId: string | null;
	isWindowOpen: boolean;
}

/** From here on the person has the message, whatever the caller hears. */
export function deliverToPerson(call: GraphCall, contact: Contact, outgoing: Outgoing): object {
	const { world, account, now } = call;
	const thread = threadOf(world, contact);
	const { text } = outgoing.content;
	const message = addMessage(thread, {
		id: world.ids.messageId(account.id),
		from: 'account',
		text,
		at: now,
		attachmentTypes: attachmentsOf(outgoing.content.content).map(({ type }) => String(type)),
	});
	world.received.push({
		messageId: message.id,
		accountId: account.id,
		recipientIgsid: contact.igsid,
		username: contact.person.username,
		text,
		receivedAt: new Date(now).toISOString(),
		receivedAtMs: now,
		kind: outgoing.kind,
		windowWasOpen: outgoing.isWindowOpen,
		tag: outgoing.tag,
		commentId: outgoing.commentId,
		content: outgoing.content.content,
	});
	deliverEcho(world, { account, contact, message, content: outgoing.content.content });
	return { recipient_id: contact.igsid, message_id: message.id };
}
