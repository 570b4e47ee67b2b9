import type { Candidate, Cap, CapReading, SendState } from './contact';

/** One attempt as caps see it. */
export interface CountedSend {
	/** Settle time, or the lease end while unsettled (DESIGN §5 Sends). */
	readonly slotAt: Date;
	readonly accountId: string;
	readonly personId: string;
	readonly template: string;
	readonly state: SendState;
}

/** What a person may have received, or may still receive, from an attempt. */
const MAY_HAVE_ARRIVED: ReadonlySet<SendState> = new Set([
	'reserved',
	'calling',
	'sent',
	'unknown',
]);

type CapSubject = Pick<Candidate, 'accountId' | 'personId' | 'template'>;

const COUNTS: Record<Cap['scope'], (send: CountedSend, subject: CapSubject) => boolean> = {
	account: () => true,
	person: (send, { personId }) => send.personId === personId && MAY_HAVE_ARRIVED.has(send.state),
	template: (send, { template }) => send.template === template && MAY_HAVE_ARRIVED.has(send.state),
};

/**
 * Reads every cap from a list of sends, in any order: for tests, and for hosts that keep their own
 * list. All caps are the account's own; another account's sends never count. Every attempt of the
 * account counts for it, also a failed or released one; for person and template only those that may
 * have arrived.
 */
export function readCaps(
	caps: readonly Cap[],
	sends: Iterable<CountedSend>,
	subject: CapSubject,
): CapReading[] {
	const ofAccount = [...sends]
		.filter(({ accountId }) => accountId === subject.accountId)
		.sort((a, b) => b.slotAt.getTime() - a.slotAt.getTime());

	return caps.map((cap) => {
		const counted = ofAccount.filter((send) => COUNTS[cap.scope](send, subject));
		return { cap, fillingSlotAt: counted[cap.sendsMax - 1]?.slotAt ?? null };
	});
}
