import { isRecord } from '../world/isRecord';
import type { Account, Contact, Message } from '../world/model';
import type { World } from '../world/world';
import { refusalOf } from './eligibility';
import { envelopeOf, outbound } from './events';
import { deliverNow, enqueue } from './send';

export interface SentMessage {
	account: Account;
	contact: Contact;
	message: Message;
	content: Record<string, unknown>;
}

/** Facts §6.5: every send comes back as an echo, its mid being the returned message id (§4.7). */
export function deliverEcho(
	world: World,
	{ account, contact, message, content }: SentMessage,
): void {
	if (!world.app.echoes) return;
	const event = {
		accountId: account.id,
		// With Facebook Login echoes are part of the field "messages" (facts §6.3).
		field: account.subscription?.login === 'facebook' ? 'messages' : 'message_echoes',
		place: 'messaging' as const,
		value: outbound({ account, contact, at: message.at }, { message: echoOf(message, content) }),
		at: message.at,
		sourceId: message.id,
	};
	const { callbackUrl } = world.app;
	if (callbackUrl === null || refusalOf(world, event) !== null) return;
	const delivery = enqueue(world, callbackUrl, {
		accountId: account.id,
		fields: [event.field],
		messageIds: [message.id],
		body: envelopeOf([event], 'messaging'),
	});
	// Not awaited: the sender's answer and the echo race, as they do at Meta.
	void deliverNow(world, delivery);
}

export function attachmentsOf({
	attachment,
	attachments,
}: Record<string, unknown>): Array<Record<string, unknown>> {
	return (Array.isArray(attachments) ? attachments : [attachments ?? attachment]).filter(isRecord);
}

function echoOf(message: Message, content: Record<string, unknown>): object {
	const sent = attachmentsOf(content);
	return {
		mid: message.id,
		...(message.text === null ? {} : { text: message.text }),
		...(sent.length === 0 ? {} : { attachments: sent }),
		is_echo: true,
	};
}
