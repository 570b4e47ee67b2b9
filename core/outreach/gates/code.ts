import type { CodeState } from '../contact';
import type { ReasonCode } from '../reasons';
import type { Gate } from './gate';

const REASON_BY_STATE = {
	expired: 'codesExpired',
	missing: 'codesMissing',
	notNeeded: null,
	ready: null,
	usedUp: 'codesUsedUp',
} as const satisfies Record<CodeState, ReasonCode | null>;

/** Somebody whose message needs a code is only written to while there is one for them. */
export const code: Gate = ({ history }) => {
	const reason = REASON_BY_STATE[history.code];
	return reason === null ? null : { kind: 'skip', reason };
};
