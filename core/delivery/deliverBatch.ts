import type { ReasonCode } from '../outreach/reasons';
import { pickSpacingMs } from '../outreach/spacing';
import { MINUTE_MS, addMs } from '../shared/duration';
import { CONCERNS_EVERYONE, deliverMessage, skipped, waiting } from './deliverMessage';
import type { DeliveryPorts } from './deliveryPorts';
import type { ContactOutcome, MessageDraft } from './outcome';

export interface BatchOptions {
	/** How long this run may wait in all for pauses between messages; what takes longer is queued. */
	readonly waitMaxMs: number;
	readonly signal?: AbortSignal;
	readonly onProgress?: (done: number, total: number) => void;
}

/** Holds that end by themselves within a run; all others are left to Send Due. */
const WAITED_FOR: ReadonlySet<ReasonCode> = new Set(['spacing', 'accountCap']);

/** With a clock that is set back meanwhile, a pause up to an instant could last for hours. */
const PAUSE_MS_MAX = MINUTE_MS;

/**
 * Sends one by one, those whose window closes soonest first (P8), waiting between messages as the
 * policy asks; holds go to the queue for Send Due.
 * @returns one outcome per draft, in the order of the drafts.
 */
export async function deliverBatch(
	ports: DeliveryPorts,
	drafts: readonly MessageDraft[],
	options: BatchOptions,
): Promise<ContactOutcome[]> {
	const outcomes = new Map<number, ContactOutcome>();
	const deadline = addMs(ports.clock.now(), options.waitMaxMs);
	let endedBy: ReasonCode | null = null;
	for (const index of await soonestClosingFirst(ports, drafts)) {
		options.signal?.throwIfAborted();
		const draft = drafts[index];
		if (draft === undefined) continue;
		const outcome: ContactOutcome =
			endedBy === null
				? await deliverWithPauses(ports, draft, { deadline, signal: options.signal })
				: skipped(endedBy, []);
		if (CONCERNS_EVERYONE.has(outcome.reason)) endedBy = outcome.reason;
		await queueIfWaiting(ports, draft, outcome);
		outcomes.set(index, outcome);
		options.onProgress?.(outcomes.size, drafts.length);
	}
	return drafts.map((_, index) => outcomes.get(index) ?? waiting('notSentInTime', null, null));
}

/** Then the higher priority, then the order given. */
async function soonestClosingFirst(
	{ ledger }: DeliveryPorts,
	drafts: readonly MessageDraft[],
): Promise<number[]> {
	const closings: Array<{ index: number; closesAt: number; priority: number }> = [];
	for (const [index, { candidate, priority = 0 }] of drafts.entries()) {
		const person = await ledger.findPerson({ kind: 'personId', personId: candidate.personId });
		const closesAt = person?.automatedUntil?.getTime() ?? Infinity;
		closings.push({ index, closesAt, priority });
	}
	// Two infinite instants must not become NaN.
	closings.sort((a, b) =>
		a.closesAt === b.closesAt
			? b.priority - a.priority || a.index - b.index
			: a.closesAt < b.closesAt
				? -1
				: 1,
	);
	return closings.map(({ index }) => index);
}

export async function deliverWithPauses(
	ports: DeliveryPorts,
	draft: MessageDraft,
	limits: { readonly deadline: Date; readonly signal?: AbortSignal },
): Promise<ContactOutcome> {
	const spacingMs = pickSpacingMs(draft.policy, ports.random);
	for (;;) {
		const outcome = await deliverMessage(ports, draft, spacingMs);
		const { decision, reason, nextAllowedAt } = outcome;
		const isShortHold = decision === 'hold' && WAITED_FOR.has(reason) && nextAllowedAt !== null;
		if (!isShortHold || nextAllowedAt > limits.deadline) return outcome;

		const pauseMs = nextAllowedAt.getTime() - ports.clock.now().getTime();
		// Asking again a moment early would only be refused again.
		await ports.clock.sleep(Math.min(Math.max(pauseMs, 1), PAUSE_MS_MAX), limits.signal);
	}
}

/** An unconfirmed message is not queued: it must never be sent again by itself. */
async function queueIfWaiting(
	{ ledger }: DeliveryPorts,
	draft: MessageDraft,
	{ output, reason, nextAllowedAt }: ContactOutcome,
): Promise<void> {
	if (output !== 'waiting' || nextAllowedAt === null || reason === 'unconfirmed') return;
	await ledger.queueContact({ ...draft, dueAt: nextAllowedAt });
}
