import type { Gate } from './gate';

/** The private reply to a comment needs no window and opens none: one a comment, for some days. */
export const replyRight: Gate = ({ history: { person, replyRight: right }, now }) => {
	if (!person.isReachable || right === null) return { kind: 'skip', reason: 'commentUnknown' };
	if (right.answeredAt !== null) return { kind: 'skip', reason: 'commentAnswered' };
	return right.until > now ? null : { kind: 'skip', reason: 'commentTooOld' };
};
