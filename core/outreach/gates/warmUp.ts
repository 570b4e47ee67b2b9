import { HOUR_MS, addMs } from '../../shared/duration';
import { judgeWarmUp } from '../warmUp';
import type { Gate } from './gate';

/** Late replies may bring a batch inside its guardrails, so it is looked at again. */
const OUTSIDE_RECHECK_MS = HOUR_MS;

export const warmUp: Gate = ({ policy, history, now }) => {
	if (policy.warmUp === null || history.warmUp === null) return null;
	const verdict = judgeWarmUp(policy.warmUp, history.warmUp, now);
	switch (verdict.kind) {
		case 'room':
		case 'stepUp':
			return null;
		case 'observing':
			return { kind: 'hold', reason: 'warmUpObserving', until: verdict.until };
		case 'outside':
			return { kind: 'hold', reason: 'warmUpOutside', until: addMs(now, OUTSIDE_RECHECK_MS) };
	}
};
