import type { Channel, ConsentState, Purpose } from '../outreach/contact';
import { channelsStoppedTogether, WEIGHTS, type ConsentFact } from './consentFact';
import { takesStopBack } from './takesStopBack';

export interface ConsentQuestion {
	readonly purpose: Purpose;
	readonly channel: Channel;
}

export interface FoldedConsent {
	readonly state: ConsentState;
	/** The fact that the state rests on, or null where nobody was ever asked. */
	readonly decidedBy: ConsentFact | null;
}

/**
 * What holds at `now`, from everything the log knows, in whatever order it was written. The latest
 * choice decides, the least permissive at one instant (DESIGN §9); but a no stands until a yes of at
 * least its weight follows, and a yes of less weight does not replace a better one that still holds. A
 * stop about everything that the person took back counts no more (`takesStopBack`).
 */
export function foldConsent(
	facts: readonly ConsentFact[],
	question: ConsentQuestion,
	now: Date,
): FoldedConsent {
	const about = facts.filter((fact) => isAbout(fact, question));
	const endedAtMs = latestEndedStop(about, facts, question);
	const decidedBy = about
		.filter((fact) => !isOver(fact, endedAtMs))
		.toSorted(byTimeThenLeastPermissive)
		.reduce<ConsentFact | null>(follow, null);
	return { state: stateOf(decidedBy, now), decidedBy };
}

/** The stop itself, and every yes that it ended; a no about this very purpose stays. */
const isOver = ({ choice, purpose, at }: ConsentFact, endedAtMs: number): boolean =>
	at.getTime() <= endedAtMs && (choice === 'granted' || purpose === 'all');

/** When the last stop about everything was said that a later yes in the same inbox took back. */
function latestEndedStop(
	about: readonly ConsentFact[],
	facts: readonly ConsentFact[],
	{ channel }: ConsentQuestion,
): number {
	const inbox: readonly string[] = channelsStoppedTogether(channel);
	const own = facts.filter((fact) => inbox.includes(fact.channel));
	const ended = about
		.filter(({ choice, purpose }) => choice !== 'granted' && purpose === 'all')
		.map(({ at }) => at.getTime())
		.filter((stoppedAtMs) => own.some((fact) => takesStopBack(fact, stoppedAtMs)));
	return Math.max(-Infinity, ...ended);
}

/** A yes opens exactly what was asked; a no reaches as far as it can. */
function isAbout(fact: ConsentFact, { purpose, channel }: ConsentQuestion): boolean {
	if (fact.choice === 'granted') return fact.purpose === purpose && fact.channel === channel;
	if (fact.purpose !== 'all' && fact.purpose !== purpose) return false;
	return fact.channel === 'all' || channelsStoppedTogether(channel).includes(fact.channel);
}

/** The last of one instant is the least permissive; the id only makes the order whole. */
const byTimeThenLeastPermissive = (a: ConsentFact, b: ConsentFact): number =>
	a.at.getTime() - b.at.getTime() ||
	Number(b.choice === 'granted') - Number(a.choice === 'granted') ||
	(a.choice === 'granted' ? 1 : -1) * (WEIGHTS[b.strength] - WEIGHTS[a.strength]) ||
	endOf(b) - endOf(a) ||
	(a.entryId < b.entryId ? -1 : 1);

/** Finite, because the difference of two infinities is no order. */
const endOf = ({ expiresAt }: ConsentFact): number =>
	expiresAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

function follow(standing: ConsentFact | null, next: ConsentFact): ConsentFact {
	if (standing === null) return next;
	const weighsLess = WEIGHTS[next.strength] < WEIGHTS[standing.strength];
	const isSameAnswer = (standing.choice === 'granted') === (next.choice === 'granted');
	if (!isSameAnswer) return next.choice === 'granted' && weighsLess ? standing : next;

	const hasEnded = standing.choice === 'granted' && endOf(standing) <= next.at.getTime();
	return weighsLess && !hasEnded ? standing : next;
}

function stateOf(fact: ConsentFact | null, now: Date): ConsentState {
	if (fact === null) return { kind: 'none' };
	const { choice, strength, at, expiresAt } = fact;
	if (choice !== 'granted') return { kind: choice, at };
	if (expiresAt !== null && expiresAt <= now) return { kind: 'expired', at: expiresAt };
	return { kind: 'granted', strength, at };
}
