import type { Gate } from './gate';

/**
 * Instagram's window (facts/instagram.md §4.3, §4.4): automatic messages strictly before
 * `automatedUntil`, then only a person's own answer strictly before `humanUntil`.
 */
export const messagingWindow: Gate = ({ history: { person, window }, now }) => {
	if (!person.isReachable || window === null) return { kind: 'skip', reason: 'neverWrote' };
	if (now < window.automatedUntil) return null;
	if (now < window.humanUntil) {
		return { kind: 'handOff', reason: 'windowClosedHumanOpen', before: window.humanUntil };
	}
	return { kind: 'skip', reason: 'windowClosed' };
};
