import { isOnInstagram } from '../outreach/channels';
import type { Channel, SendState } from '../outreach/contact';
import { MINUTE_MS, addMs } from '../shared/duration';

/**
 * How long after a call its message may still come into the conversation: a guess, long against the
 * seconds that webhooks take.
 */
const ARRIVAL_MS_MAX = 10 * MINUTE_MS;

export interface UnconfirmedFacts {
	readonly channel: Channel;
	readonly calledAt: Date;
	readonly calledUntil: Date;
	/** After what the conversation showed was recorded. */
	readonly state: SendState;
	readonly isDisputed: boolean;
	/** When the conversation was read; null where Instagram did not answer. */
	readonly readAt: Date | null;
	/** Of what was written before this instant nothing is known. */
	readonly readBackTo: Date | null;
	/** The account wrote something since the call that shows neither words nor of which kind it is. */
	readonly hasUnreadable: boolean;
}

export type UnconfirmedVerdict =
	| 'delivered'
	| 'notDelivered'
	/** It could be one of several, or what cannot be read: only a person can see which. */
	| 'disputed'
	/** It went by another channel, so only the workflow can say. */
	| 'notReported'
	| 'stillOpen';

/**
 * What became of an unconfirmed send. Only a conversation that was read back to before the call, and
 * read long enough after it, can show that a message did not arrive.
 */
export function judgeUnconfirmed(facts: UnconfirmedFacts): UnconfirmedVerdict {
	if (facts.state === 'sent') return 'delivered';
	if (facts.state !== 'unknown') return 'notDelivered';
	if (!isOnInstagram(facts.channel)) return 'notReported';
	if (facts.isDisputed) return 'disputed';

	const { readAt, readBackTo, calledAt, calledUntil } = facts;
	const isRead = readAt !== null && readBackTo !== null && readBackTo <= calledAt;
	if (!isRead || readAt < addMs(calledUntil, ARRIVAL_MS_MAX)) return 'stillOpen';
	return facts.hasUnreadable ? 'disputed' : 'notDelivered';
}
