import { MINUTE_MS, addMs } from '../../shared/duration';
import type { Gate } from './gate';

/** The profile is read by a job right after the person's first event, so it is known within minutes. */
const PROFILE_RECHECK_MS = 5 * MINUTE_MS;

export const doNotContact: Gate = ({ history, now }) => {
	const humanUntil = history.window?.humanUntil;
	switch (history.doNotContact.kind) {
		case 'listed':
			return { kind: 'skip', reason: 'doNotContact' };
		case 'notChecked':
			return { kind: 'hold', reason: 'profileNotRead', until: addMs(now, PROFILE_RECHECK_MS) };
		case 'unclear':
			return humanUntil !== undefined && humanUntil > now
				? { kind: 'handOff', reason: 'unclearReply', before: humanUntil }
				: { kind: 'skip', reason: 'unclearReply' };
		case 'notListed':
			return null;
	}
};
