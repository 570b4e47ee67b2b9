import { readConfirmation } from '../../consent/optOutConfirmation';
import { MINUTE_MS, addMs } from '../../shared/duration';
import type { Objection } from '../contact';
import type { ContactFacts, Gate } from './gate';

/** Profiles and missed messages are read by the next run, so the answer is known within minutes. */
const READING_RECHECK_MS = 5 * MINUTE_MS;

export const doNotContact: Gate = (facts) => {
	const { history, now } = facts;
	const unconfirmable = confirmation(facts);
	if (unconfirmable !== null) return unconfirmable;
	const humanUntil = history.window?.humanUntil;
	switch (history.doNotContact.kind) {
		case 'listed':
			return { kind: 'skip', reason: 'doNotContact' };
		case 'notChecked':
			return { kind: 'hold', reason: 'profileNotRead', until: addMs(now, READING_RECHECK_MS) };
		case 'messagesMissed':
			return { kind: 'hold', reason: 'messagesMissed', until: addMs(now, READING_RECHECK_MS) };
		case 'unclear':
			return humanUntil !== undefined && humanUntil > now
				? { kind: 'handOff', reason: 'unclearReply', before: humanUntil }
				: { kind: 'skip', reason: 'unclearReply' };
		case 'notListed':
			return snoozed(facts);
	}
};

/** Who writes again after "not now" is answered; nothing else is sent until the end. */
function snoozed({ candidate, history: { snoozed: wish, window }, now }: ContactFacts) {
	if (wish === null || wish.until <= now) return null;
	const hasWrittenSince = window !== null && window.lastMessageAt > wish.askedAt;
	if (candidate.purpose === 'conversation' && hasWrittenSince) return null;
	return { kind: 'hold', reason: 'snoozed', until: wish.until } as const;
}

/** Only of a message that confirms an opt-out: whether that one may be confirmed, and still. */
function confirmation({ candidate, history, now }: ContactFacts): Objection | null {
	if (candidate.optOutId === undefined) return null;
	switch (readConfirmation(history.optOut, now).kind) {
		case 'open':
			return null;
		case 'nothingToConfirm':
			return { kind: 'skip', reason: 'nothingToConfirm' };
		case 'otherStop':
			return { kind: 'skip', reason: 'doNotContact' };
		case 'tooLate':
			return { kind: 'skip', reason: 'confirmationTooLate' };
	}
}
