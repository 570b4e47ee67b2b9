import type { Gate } from './gate';
import { replyRight } from './replyRight';

/**
 * Instagram's window (facts/instagram.md §4.3, §4.4): automatic messages strictly before
 * `automatedUntil`, then only a person's own answer strictly before `humanUntil`.
 */
export const messagingWindow: Gate = (facts) => {
	const { candidate, history, now } = facts;
	const { person, window } = history;
	// Anybody may answer under a comment at any time.
	if (candidate.channel === 'instagramComment') return null;
	if (candidate.channel === 'instagramPrivateReply') return replyRight(facts);
	if (!person.isReachable || window === null) return { kind: 'skip', reason: 'neverWrote' };
	if (now < window.automatedUntil) return null;
	if (now < window.humanUntil) {
		return { kind: 'handOff', reason: 'windowClosedHumanOpen', before: window.humanUntil };
	}
	return { kind: 'skip', reason: 'windowClosed' };
};
