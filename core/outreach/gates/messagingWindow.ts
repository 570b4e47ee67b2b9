import { isOnInstagram } from '../channels';
import type { Gate } from './gate';

/**
 * Instagram's window (facts/instagram.md §4.3, §4.4): automatic messages strictly before
 * `automatedUntil`, then only a person's own answer strictly before `humanUntil`. Whether such people
 * are handed to a person or left out is the policy's choice. No other channel has a window.
 */
export const messagingWindow: Gate = ({ candidate, policy, history: { person, window }, now }) => {
	if (!isOnInstagram(candidate.channel)) return null;
	if (!person.isReachable || window === null) return { kind: 'skip', reason: 'neverWrote' };
	if (now < window.automatedUntil) return null;
	if (now >= window.humanUntil) return { kind: 'skip', reason: 'windowClosed' };
	return policy.whenWindowClosed === 'skip'
		? { kind: 'skip', reason: 'windowClosedLeftOut' }
		: { kind: 'handOff', reason: 'windowClosedHumanOpen', before: window.humanUntil };
};
