import { addMs } from '../../shared/duration';
import { isOnInstagram } from '../channels';
import type { ContactHistory } from '../contact';
import type { Gate } from './gate';

/** While somebody else writes to them, an automatic message would talk over a conversation. */
export const person: Gate = ({ candidate, history, policy, now }) => {
	if (history.person.status === 'erased') return { kind: 'skip', reason: 'personErased' };
	if (isOnInstagram(candidate.channel) && isUnavailable(history)) {
		return { kind: 'skip', reason: 'personUnavailable' };
	}
	if (history.answeredByOthersAt === null) return null;
	const until = addMs(history.answeredByOthersAt, policy.restAfterOthersMs);
	return until > now ? { kind: 'hold', reason: 'answeredByOthers', until } : null;
};

/** Instagram does not deliver to them; their next message shows that they may be written to again. */
const isUnavailable = ({ unavailableSince, window }: ContactHistory): boolean =>
	unavailableSince !== null && (window === null || window.lastMessageAt <= unavailableSince);
