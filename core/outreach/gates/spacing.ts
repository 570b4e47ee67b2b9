import { addMs } from '../../shared/duration';
import type { Gate } from './gate';

/** The least pause between two sends of an account; delivery adds jitter on top (`pickSpacingMs`). */
export const spacing: Gate = ({ policy, history, now }) => {
	if (history.latestSlotAt === null) return null;
	const until = addMs(history.latestSlotAt, policy.spacing.minMs);
	return until > now ? { kind: 'hold', reason: 'spacing', until } : null;
};
