import { addMs } from '../../shared/duration';
import type { Gate } from './gate';

/** While somebody else writes to them, an automatic message would talk over a conversation. */
export const person: Gate = ({ history, policy, now }) => {
	if (history.person.status === 'erased') return { kind: 'skip', reason: 'personErased' };
	if (history.answeredByOthersAt === null) return null;
	const until = addMs(history.answeredByOthersAt, policy.restAfterOthersMs);
	return until > now ? { kind: 'hold', reason: 'answeredByOthers', until } : null;
};
