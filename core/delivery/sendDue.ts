import { addMs } from '../shared/duration';
import type { BatchOptions } from './deliverBatch';
import { CONCERNS_EVERYONE } from './deliverMessage';
import type { DeliveryPorts } from './deliveryPorts';
import { doDueStep, updateQueue } from './dueStep';
import type { ContactOutcome } from './outcome';

/** The queue is looked at anew after so many: while they were sent, more urgent ones may have come due. */
const LOOK_AGAIN_AFTER = 20;

export interface DueOptions extends BatchOptions {
	/** At most so many contacts are judged. */
	readonly limit: number;
	/** No message is begun later than this after the start; what is left keeps its place. */
	readonly runMsMax?: number;
}

/**
 * Sends what was queued and is due now, windows that close soonest first; whatever must wait again keeps
 * its place with a new time. The run ends early when nobody can be reached until a person mends it.
 */
export async function sendDue(
	ports: DeliveryPorts,
	accountId: string,
	options: DueOptions,
): Promise<Array<{ personId: string; outcome: ContactOutcome }>> {
	const { limit, runMsMax = Infinity, signal, onProgress } = options;
	const startedAt = ports.clock.now();
	const deadline = addMs(startedAt, Math.min(options.waitMaxMs, runMsMax));
	const isOver = () => ports.clock.now().getTime() - startedAt.getTime() > runMsMax;
	const judged = new Set<string>();
	const results: Array<{ personId: string; outcome: ContactOutcome }> = [];
	let dueAgain = 0;
	while (results.length < limit) {
		const chunk = Math.min(LOOK_AGAIN_AFTER, limit - results.length);
		// Whoever was put off for a short while only must not hide those behind them.
		const asked = chunk + dueAgain;
		const due = await ports.ledger.dueContacts(accountId, asked);
		const fresh = due.filter(({ queueId }) => !judged.has(queueId));
		dueAgain = due.length - fresh.length;
		if (fresh.length === 0 && due.length < asked) break;
		for (const contact of fresh.slice(0, chunk)) {
			signal?.throwIfAborted();
			if (isOver()) return results;
			judged.add(contact.queueId);
			const outcome = await doDueStep(ports, contact, { deadline, signal });
			await updateQueue(ports, contact, outcome);
			results.push({ personId: contact.candidate.personId, outcome });
			onProgress?.(results.length, limit);
			if (CONCERNS_EVERYONE.has(outcome.reason)) return results;
		}
	}
	return results;
}
