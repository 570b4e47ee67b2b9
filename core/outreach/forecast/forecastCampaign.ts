import type { Random } from '../../shared/ports';
import { addMs } from '../../shared/duration';
import { createHeap } from '../../shared/heap';
import type { Cap, ContactDecision, ContactHistory, Objection } from '../contact';
import { decideContact } from '../decideContact';
import type { OutreachPolicy } from '../policy';
import type { ReasonCode } from '../reasons';
import { pickSpacingMs } from '../spacing';
import type { Forecast, ForecastContact, PastSlots, Prospect } from './forecast';
import { simulateAccount } from './simulatedAccount';

/** Their `until` is only the next look, so nobody can say when they end. */
const ENDS_BY_HAND: ReadonlySet<ReasonCode> = new Set([
	'profileNotRead',
	'messagesMissed',
	'nobodyListening',
	'nothingHeardYet',
	'accountStopped',
	'clockNotTrusted',
	'campaignPaused',
	'campaignFailing',
	'warmUpOutside',
	'beingContacted',
	'unconfirmed',
]);

/** While one of these holds, it holds for everyone under the same policy. */
const HOLDS_EVERYONE: ReadonlySet<ReasonCode> = new Set(['accountCap', 'slowRestart', 'spacing']);

interface Waiting {
	readonly index: number;
	readonly contact: ForecastContact;
	readonly closesAtMs: number;
	readyAtMs: number;
	/** What they waited for last. */
	cause: { reason: ReasonCode; cap: Cap | null } | null;
}

/**
 * What will become of a campaign if its queue is worked off without a break: it asks the gates
 * themselves, message after message, windows that close soonest first, then priority, then the order
 * given (P8). Nobody knows who will write meanwhile, so windows stay as they are.
 * @param given.random draws the pauses between messages
 */
export function forecastCampaign(given: {
	readonly contacts: readonly ForecastContact[];
	readonly policy: OutreachPolicy;
	readonly slots: PastSlots;
	readonly now: Date;
	readonly random: Random;
}): Forecast {
	const { contacts, policy, slots, random } = given;
	const prospects: Prospect[] = [];
	const account = simulateAccount(slots, policy.warmUp);
	const ready = createHeap<Waiting>(byUrgency);
	const later = createHeap<Waiting>((a, b) => a.readyAtMs - b.readyAtMs || a.index - b.index);
	for (const [index, contact] of contacts.entries()) ready.push(toWaiting(contact, index));

	let now = given.now;
	let spacingMs = pickSpacingMs(policy, random);
	let held: Waiting['cause'] = null;
	for (;;) {
		while ((later.peek()?.readyAtMs ?? Infinity) <= now.getTime()) move(later, ready);
		const next = ready.pop();
		if (next === undefined) {
			const wakesAtMs = later.peek()?.readyAtMs;
			if (wakesAtMs === undefined) break;
			now = new Date(wakesAtMs);
			continue;
		}
		const judgedBy = { ...policy, spacing: { minMs: spacingMs, maxMs: spacingMs } };
		const history = account.historyOf(next.contact);
		const decision = decideContact(next.contact.candidate, judgedBy, history, now);
		if (decision.kind === 'send') {
			account.add(next.contact, now);
			prospects[next.index] = { kind: 'sent', at: now };
			spacingMs = pickSpacingMs(policy, random);
			continue;
		}
		if (decision.kind !== 'hold' || ENDS_BY_HAND.has(decision.reason)) {
			const isLate = now > given.now && decision.kind !== 'hold';
			prospects[next.index] = isLate ? lost(next, held) : atOnce(decision);
			continue;
		}
		const cause = causeOf(decision, history, now);
		if (decision.until.getTime() >= next.closesAtMs) {
			prospects[next.index] = lost(next, cause);
			continue;
		}
		next.cause = cause;
		next.readyAtMs = decision.until.getTime();
		if (!holdsEveryone(decision)) {
			later.push(next);
			continue;
		}
		held = cause;
		// Not to `until`: by then it may be night for this person, and day for the others before.
		now = endOf(holdsOf(decision));
		ready.push(next);
	}
	return summarise(prospects, given.now, account.passedBatches > 0);
}

const toWaiting = (contact: ForecastContact, index: number): Waiting => ({
	index,
	contact,
	closesAtMs: contact.history.window?.automatedUntil.getTime() ?? Infinity,
	readyAtMs: -Infinity,
	cause: null,
});

const byUrgency = (a: Waiting, b: Waiting): number => {
	// Two infinite instants must not become NaN.
	if (a.closesAtMs !== b.closesAtMs) return a.closesAtMs < b.closesAtMs ? -1 : 1;
	return (b.contact.priority ?? 0) - (a.contact.priority ?? 0) || a.index - b.index;
};

function move<T>(from: { pop(): T | undefined }, to: { push(element: T): void }): void {
	const element = from.pop();
	if (element !== undefined) to.push(element);
}

const holdsOf = ({ trace }: ContactDecision): Array<Extract<Objection, { kind: 'hold' }>> =>
	trace.flatMap(({ objection }) => (objection?.kind === 'hold' ? [objection] : []));

const holdsEveryone = (decision: ContactDecision): boolean =>
	holdsOf(decision).every(({ reason }) => HOLDS_EVERYONE.has(reason));

const endOf = (holds: ReturnType<typeof holdsOf>): Date =>
	new Date(Math.max(...holds.map(({ until }) => until.getTime())));

/** Of several holds the one that lasts longest is to blame. */
function causeOf(
	decision: ContactDecision,
	{ caps }: ContactHistory,
	now: Date,
): NonNullable<Waiting['cause']> {
	const [longest] = holdsOf(decision).sort((a, b) => b.until.getTime() - a.until.getTime());
	const full = caps.find(
		({ cap, fillingSlotAt }) =>
			fillingSlotAt !== null &&
			addMs(fillingSlotAt, cap.windowMs) > now &&
			addMs(fillingSlotAt, cap.windowMs).getTime() === longest?.until.getTime(),
	);
	return { reason: longest?.reason ?? 'notSentInTime', cap: full?.cap ?? null };
}

function lost({ cause, closesAtMs }: Waiting, held: Waiting['cause']): Prospect {
	const { reason, cap } = held ?? cause ?? { reason: 'notSentInTime', cap: null };
	return { kind: 'lost', windowEndsAt: new Date(closesAtMs), cause: reason, cap };
}

function atOnce(decision: Exclude<ContactDecision, { kind: 'send' }>): Prospect {
	switch (decision.kind) {
		case 'skip':
			return { kind: 'never', reason: decision.reason };
		case 'handOff':
			return { kind: 'byHand', reason: decision.reason, before: decision.before };
		case 'hold':
			return { kind: 'open', reason: decision.reason };
	}
}

function summarise(
	prospects: readonly Prospect[],
	now: Date,
	dependsOnTestBatch: boolean,
): Forecast {
	const sentAt = prospects.flatMap((prospect) =>
		prospect.kind === 'sent' ? [prospect.at.getTime()] : [],
	);
	return {
		prospects,
		now: sentAt.filter((atMs) => atMs === now.getTime()).length,
		lastAt: sentAt.length === 0 ? null : new Date(sentAt.reduce((a, b) => Math.max(a, b))),
		dependsOnTestBatch,
	};
}
