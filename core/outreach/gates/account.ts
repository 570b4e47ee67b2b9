import { HOUR_MS, addMs } from '../../shared/duration';
import type { Gate } from './gate';

/** Nobody knows when a person mends it, so it is looked at again from time to time. */
const ACCOUNT_RECHECK_MS = HOUR_MS;

export const account: Gate = ({ history, now }) => {
	const recheckAt = addMs(now, ACCOUNT_RECHECK_MS);
	switch (history.account.kind) {
		case 'active':
			return null;
		case 'clockNotTrusted':
		case 'nobodyListening':
		case 'nothingHeardYet':
			return { kind: 'hold', reason: history.account.kind, until: recheckAt };
		case 'resting': {
			const { cause, until } = history.account;
			return until > now ? { kind: 'hold', reason: cause, until } : null;
		}
		case 'paused': {
			const { until } = history.account;
			if (until === null) return { kind: 'hold', reason: 'accountStopped', until: recheckAt };
			return until > now ? { kind: 'hold', reason: 'accountPaused', until } : null;
		}
	}
};
