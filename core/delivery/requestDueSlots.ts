import type { QueuedContact } from '../ledger/ledger';
import { isOtherChannel } from '../outreach/channels';
import { policyForOtherChannel } from '../outreach/policyForOtherChannel';
import { skipped } from './deliverMessage';
import type { DeliveryPorts } from './deliveryPorts';
import { isOver, updateQueue } from './dueStep';
import { requestSlot, type SlotOutcome } from './requestSlot';

export interface DueSlot extends SlotOutcome {
	readonly contact: QueuedContact;
}

/** The steps of sequences that n8n's other nodes send and that are due now, each judged, each with its slot. */
export async function requestDueSlots(
	ports: DeliveryPorts,
	accountId: string,
	{ limit, signal }: { readonly limit: number; readonly signal?: AbortSignal },
): Promise<DueSlot[]> {
	const results: DueSlot[] = [];
	for (const contact of await ports.ledger.dueContacts(accountId, limit, 'otherNodes')) {
		signal?.throwIfAborted();
		const asked = await askFor(ports, contact);
		await updateQueue(ports, contact, asked.outcome);
		results.push({ ...asked, contact });
	}
	return results;
}

async function askFor(ports: DeliveryPorts, contact: QueuedContact): Promise<SlotOutcome> {
	const { channel } = contact.candidate;
	if (isOver(contact, ports.clock.now()) || !isOtherChannel(channel)) {
		return { outcome: skipped('stepExpired', []), slot: null };
	}
	if (contact.content === null) return { outcome: skipped('messageUnreadable', []), slot: null };
	return await requestSlot(ports, {
		candidate: { ...contact.candidate, channel },
		policy: policyForOtherChannel(contact.policy),
		address: null,
	});
}
