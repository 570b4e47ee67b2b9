import type { Gate } from './gate';

export const person: Gate = ({ history }) =>
	history.person.status === 'erased' ? { kind: 'skip', reason: 'personErased' } : null;
