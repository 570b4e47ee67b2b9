import { isOnInstagram } from '../channels';
import type { Gate } from './gate';
import { replyRight } from './replyRight';

/**
 * Instagram's window (facts/instagram.md §4.3, §4.4): automatic messages strictly before
 * `automatedUntil`, then only a person's own answer strictly before `humanUntil`. Whether such people
 * are handed to a person or left out is the policy's choice. No other channel has a window.
 */
export const messagingWindow: Gate = (facts) => {
	const { candidate, policy, history, now } = facts;
	const { person, window } = history;
	// Anybody may answer under a comment at any time.
	if (candidate.channel === 'instagramComment' || !isOnInstagram(candidate.channel)) return null;
	if (candidate.channel === 'instagramPrivateReply') return replyRight(facts);
	if (!person.isReachable || window === null) return { kind: 'skip', reason: 'neverWrote' };
	if (now < window.automatedUntil) return null;
	if (now >= window.humanUntil) return { kind: 'skip', reason: 'windowClosed' };
	// Nobody writes by hand to somebody who wants to hear no more.
	return policy.whenWindowClosed === 'skip' || candidate.optOutId !== undefined
		? { kind: 'skip', reason: 'windowClosedLeftOut' }
		: { kind: 'handOff', reason: 'windowClosedHumanOpen', before: window.humanUntil };
};
