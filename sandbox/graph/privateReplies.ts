import type { Comment } from '../world/model';
import { PRIVATE_REPLY_WINDOW_MS } from '../world/threads';
import { hasScope } from './call';
import type { GraphCall } from './call';
import { deliverToPerson } from './deliverToPerson';
import { refuse, unknownObject } from './errors';
import { checkContent } from './messageContent';

/**
 * Facts §4.5: one message a comment, within 7 days of it, on a live video only during the broadcast.
 * It opens no window: more may be sent only after the person answers.
 */
export function sendPrivateReply(call: GraphCall, commentId: string): object {
	const { world, account, now } = call;
	if (!hasScope(call.token, 'comments')) refuse('privateReplyScopeMissing');
	const comment = world.comments.get(commentId);
	if (!comment || comment.accountId !== account.id) throw unknownObject(commentId);
	const content = checkContent(call.parameters.message);
	const isOwnMedia = world.media.get(comment.mediaId)?.accountId === account.id;
	if (!isOwnMedia || !isReplyAllowed(comment, now)) refuse('commentInvalid');
	const contact = world.contacts.get(comment.igsid ?? '');
	if (!contact) return refuse('commentInvalid');
	if (contact.person.hasBlocked) refuse('personUnavailable');
	const limit = comment.isLive ? 'livePrivateRepliesPerSecond' : 'privateRepliesPerHour';
	if (!world.limits.takeSend(limit, account.id, now)) refuse('messagingRateLimit');
	comment.isPrivatelyReplied = true;
	const thread = world.threads.get(contact.igsid);
	const isWindowOpen = thread !== undefined && now < thread.windowOpenUntil;
	return deliverToPerson(call, contact, {
		content,
		kind: 'privateReply',
		tag: null,
		commentId,
		isWindowOpen,
	});
}

function isReplyAllowed(comment: Comment, now: number): boolean {
	if (comment.isDeleted || comment.isPrivatelyReplied) return false;
	if (comment.isLive) return !comment.isBroadcastOver;
	return now < comment.at + PRIVATE_REPLY_WINDOW_MS;
}
