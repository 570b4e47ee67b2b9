import type { QueuedContact } from '../ledger/ledger';
import { textOf, type MessageContent } from '../outreach/messageContent';
import type { BatchOptions } from './deliverBatch';
import { deliverWithPauses } from './deliverBatch';
import { fromDecision, skipped } from './deliverMessage';
import type { DeliveryPorts } from './deliveryPorts';
import type { ContactOutcome } from './outcome';

/** What has come to its end does not happen any more, and a task is noted down for a person. */
export async function doDueStep(
	ports: DeliveryPorts,
	contact: QueuedContact,
	limits: { readonly deadline: Date } & Pick<BatchOptions, 'signal'>,
): Promise<ContactOutcome> {
	if (isOver(contact, ports.clock.now())) return skipped('stepExpired', []);
	const { content } = contact;
	if (content === null) return skipped('messageUnreadable', []);
	return contact.isTask
		? await noteTask(ports, contact, content)
		: await deliverWithPauses(ports, { ...contact, content }, limits);
}

export const isOver = ({ expiresAt }: QueuedContact, now: Date): boolean =>
	expiresAt !== null && expiresAt <= now;

async function noteTask(
	{ ledger }: DeliveryPorts,
	{ candidate, policy }: QueuedContact,
	content: MessageContent,
): Promise<ContactOutcome> {
	const text = textOf(content) ?? '';
	const raised = await ledger.raiseTask({ candidate, policy, text, reason: 'taskRaised' });
	if (raised.kind === 'refused') return fromDecision({ ...raised.objection, trace: [] });
	return {
		output: 'forAPerson',
		decision: 'handOff',
		reason: 'taskRaised',
		nextAllowedAt: raised.before,
		sendId: null,
		messageId: null,
		trace: [],
	};
}

/** Puts it off, or closes it, by what became of it. */
export async function updateQueue(
	{ ledger }: Pick<DeliveryPorts, 'ledger'>,
	{ queueId }: QueuedContact,
	{ output, reason, nextAllowedAt }: ContactOutcome,
): Promise<void> {
	const isAnother = output === 'waiting' && reason !== 'unconfirmed' && nextAllowedAt !== null;
	if (isAnother) await ledger.setQueuedContactDue(queueId, nextAllowedAt);
	else
		await ledger.closeQueuedContact(queueId, output === 'sent' ? 'sent' : 'notContacted', reason);
}
