import type { Slot, SlotRequest } from '../ledger/ledger';
import { UserFacingError } from '../shared/userFacingError';
import { fromDecision, skipped } from './deliverMessage';
import type { DeliveryPorts } from './deliveryPorts';
import type { ContactOutcome } from './outcome';
import { readMissedMessages } from './readMissedMessages';

export interface SlotOutcome {
	readonly outcome: ContactOutcome;
	readonly slot: Extract<Slot, { kind: 'granted' }> | null;
}

/**
 * May this person be written to by e-mail, SMS or another channel now? If so, the place is taken: the
 * host sends, and says afterwards whether it did.
 */
export async function requestSlot(
	ports: DeliveryPorts,
	request: SlotRequest,
): Promise<SlotOutcome> {
	try {
		const slot = await requestInformed(ports, request);
		return { outcome: toOutcome(slot), slot: slot.kind === 'granted' ? slot : null };
	} catch (error) {
		if (error instanceof UserFacingError && error.code === 'personUnknown') {
			return { outcome: skipped('personUnknown', []), slot: null };
		}
		throw error;
	}
}

/** A STOP on Instagram counts here too, so messages that may have been missed are read back first. */
async function requestInformed(ports: DeliveryPorts, request: SlotRequest): Promise<Slot> {
	const first = await ports.ledger.requestSlot(request);
	const isUninformed = first.kind === 'refused' && isMissing(first);
	if (!isUninformed || !(await readMissedMessages(ports, request.candidate))) return first;
	return await ports.ledger.requestSlot(request);
}

const isMissing = ({ decision }: Extract<Slot, { kind: 'refused' }>): boolean =>
	decision.kind === 'hold' && decision.reason === 'messagesMissed';

function toOutcome(slot: Slot): ContactOutcome {
	switch (slot.kind) {
		case 'granted':
			return {
				output: 'sent',
				decision: 'send',
				reason: 'slotGranted',
				nextAllowedAt: null,
				sendId: slot.sendId,
				messageId: null,
				trace: [],
			};
		case 'refused':
			return fromDecision(slot.decision);
		case 'addressMissing':
		case 'addressOfAnother':
			return skipped(slot.kind, []);
	}
}
