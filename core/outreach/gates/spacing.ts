import { addMs } from '../../shared/duration';
import type { Gate } from './gate';

/** The least pause between two sends of an account; delivery adds jitter on top (`pickSpacingMs`). */
export const spacing: Gate = ({ policy, history, now }) => {
	// Without a pause there is nothing to keep: a send that is still on its way must not hold others.
	if (history.latestSlotAt === null || policy.spacing.minMs === 0) return null;
	const until = addMs(history.latestSlotAt, policy.spacing.minMs);
	return until > now ? { kind: 'hold', reason: 'spacing', until } : null;
};
