import { addMs } from '../shared/duration';
import type { BatchOptions } from './deliverBatch';
import type { DeliveryPorts } from './deliveryPorts';
import { doDueStep, updateQueue } from './dueStep';
import type { ContactOutcome } from './outcome';

/** Sends what was queued and is due now; whatever must wait again keeps its place with a new time. */
export async function sendDue(
	ports: DeliveryPorts,
	accountId: string,
	options: BatchOptions & { readonly limit: number },
): Promise<Array<{ personId: string; outcome: ContactOutcome }>> {
	const due = await ports.ledger.dueContacts(accountId, options.limit);
	const deadline = addMs(ports.clock.now(), options.waitMaxMs);
	const results: Array<{ personId: string; outcome: ContactOutcome }> = [];
	for (const contact of due) {
		options.signal?.throwIfAborted();
		const outcome = await doDueStep(ports, contact, { deadline, signal: options.signal });
		await updateQueue(ports, contact, outcome);
		results.push({ personId: contact.candidate.personId, outcome });
		options.onProgress?.(results.length, due.length);
	}
	return results;
}
