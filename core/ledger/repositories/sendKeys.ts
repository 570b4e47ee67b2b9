import type { Candidate } from '../../outreach/contact';
import type { Person } from './people';

/**
 * By which a contact is the same as an earlier one (DESIGN §5 Sends). An answer to a comment is one for
 * each comment, whatever campaign it belongs to: Instagram takes no second private reply. A confirmation
 * is one for each opt-out.
 *
 * @throws where a comment is to be answered and none is named: only a programming fault can ask for it
 */
export function idempotencyKey(candidate: Candidate, person: Person): string {
	const { accountId, channel, sequence, step, rotation } = candidate;
	if (channel === 'instagramPrivateReply') {
		return privateReplyKey(accountId, commentOf(candidate));
	}
	if (channel === 'instagramComment') {
		return [accountId, 'publicReply', commentOf(candidate)].join('/');
	}
	if (candidate.optOutId !== undefined) return [accountId, 'optOut', candidate.optOutId].join('/');
	return [accountId, person.publicId, sequence, step, rotation].join('/');
}

export const privateReplyKey = (accountId: string, commentId: string): string =>
	[accountId, 'privateReply', commentId].join('/');

/** Whether the key names what is answered, a comment or an opt-out, and not the step of a campaign. */
export const isOneAnswer = ({ channel, optOutId }: Candidate): boolean =>
	channel === 'instagramPrivateReply' || channel === 'instagramComment' || optOutId !== undefined;

function commentOf({ commentId }: Candidate): string {
	if (commentId === undefined) throw new Error('An answer to a comment names the comment');
	return commentId;
}
