import type { Gate } from './gate';

export const sequence: Gate = ({ history }) =>
	history.sequenceStopped === null ? null : { kind: 'skip', reason: 'sequenceStopped' };
