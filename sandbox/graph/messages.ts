import type { Hono } from 'hono';

import { isRecord } from '../world/isRecord';
import type { Contact, Thread } from '../world/model';
import { hasEverWritten } from '../world/threads';
import type { World } from '../world/world';
import { requireScope, textParameter } from './call';
import type { GraphCall, GraphEnv } from './call';
import { deliverToPerson } from './deliverToPerson';
import { GraphError, invalidParameter, refuse } from './errors';
import { checkContent } from './messageContent';
import type { MessageContent } from './messageContent';
import { sendPrivateReply } from './privateReplies';
import { graphRoute } from './route';

/** Facts §4: POST /{id|me}/messages. */
export function messageRoutes(router: Hono<GraphEnv>, world: World): void {
	router.post(
		'/:id/messages',
		graphRoute(
			world,
			{
				name: 'messages',
				isAccountPath: true,
				isMessaging: true,
				alsoKnownAs: ({ parameters }) => {
					return isRecord(parameters.recipient) && 'comment_id' in parameters.recipient
						? ['privateReplies']
						: [];
				},
			},
			postMessage,
		),
	);
}

function postMessage(call: GraphCall): object {
	refuseTroubledAccount(call);
	const { recipient } = call.parameters;
	if (!isRecord(recipient)) throw invalidParameter('The parameter recipient is required');
	if (recipient.comment_id !== undefined)
		return sendPrivateReply(call, String(recipient.comment_id));
	requireScope(call.token, 'messages');
	if (recipient.id === undefined) throw invalidParameter('The parameter recipient[id] is required');
	const contact = call.world.contacts.get(String(recipient.id));
	// An IGSID of another account is as unknown as one that never existed (facts §3).
	if (!contact || contact.accountId !== call.account.id) return refuse('recipientUnknown');
	if (call.parameters.sender_action !== undefined) return takeAction(call, contact);
	return sendMessage(call, contact);
}

/** States of the account that stop all sending (facts §4.7). */
function refuseTroubledAccount({ account }: GraphCall): void {
	if (account.isRestricted) refuse('restricted');
	if (account.isBlockedFromApi) refuse('apiBlocked');
	if (account.isMessageAccessOff) refuse('messageAccessOff');
	if (account.isIneligible) refuse('accountIneligible');
	if (account.isLinkBroken) refuse('linkBroken');
}

function sendMessage(call: GraphCall, contact: Contact): object {
	const content = checkContent(call.parameters.message);
	const tag = checkTag(call);
	const thread = reachableThread(call, contact);
	const isWindowOpen = call.now < thread.windowOpenUntil;
	const isHumanWindowOpen = tag === 'HUMAN_AGENT' && call.now < thread.humanWindowOpenUntil;
	if (!isWindowOpen && !isHumanWindowOpen) refuse('outsideWindow');
	checkQuotedMessage(call, thread);
	checkSharedMedia(call, content);
	const limit = content.isAudioOrVideo ? 'mediaMessagesPerSecond' : 'messagesPerSecond';
	if (!call.world.limits.takeSend(limit, call.account.id, call.now)) refuse('messagingRateLimit');
	return deliverToPerson(call, contact, {
		content,
		kind: 'message',
		tag,
		commentId: null,
		isWindowOpen,
	});
}

/** Every tag but HUMAN_AGENT is an error since 27 April 2026, and that one needs a permission (facts §4.4). */
function checkTag({ parameters, world }: GraphCall): string | null {
	const tag = textParameter(parameters, 'tag');
	const type = textParameter(parameters, 'messaging_type');
	if (tag === undefined) {
		if (type === 'MESSAGE_TAG')
			throw invalidParameter('A message with messaging_type MESSAGE_TAG needs a tag');
		return null;
	}
	if (tag.toUpperCase() !== 'HUMAN_AGENT')
		throw new GraphError({ code: 100, message: `(#100) The message tag ${tag} is deprecated` });
	if (!world.app.humanAgent) refuse('permissionMissing');
	return 'HUMAN_AGENT';
}

/** The person's side and the thread's owner, before the window is looked at. */
function reachableThread({ world }: GraphCall, contact: Contact): Thread {
	const thread = world.threads.get(contact.igsid);
	if (contact.person.hasBlocked) refuse('personUnavailable');
	if (contact.person.cannotReceive) refuse('cannotReceive');
	if (thread?.isArchived === true) refuse('threadArchived');
	if (thread?.isOwnedByOtherApp === true) refuse('notThreadOwner');
	// Someone who never wrote is outside any window (facts §4.3).
	if (!thread || !hasEverWritten(thread)) return refuse('outsideWindow');
	return thread;
}

function checkQuotedMessage({ parameters }: GraphCall, thread: Thread): void {
	const quoted = isRecord(parameters.reply_to) ? String(parameters.reply_to.mid) : undefined;
	if (quoted === undefined) return;
	const message = thread.messages.find(({ id }) => id === quoted);
	if (!message) throw invalidParameter('reply_to[mid] is no message of this thread');
	if (message.isDeleted) refuse('messageDeleted');
}

/** Only own media may be shared (facts §4.2); of the five media codes of §4.7 the one for ownership. */
function checkSharedMedia({ world, account }: GraphCall, { sharedMediaId }: MessageContent): void {
	if (sharedMediaId === null) return;
	if (world.media.get(sharedMediaId)?.accountId !== account.id) refuse('mediaNotOwned');
}

const ACTIONS = ['typing_on', 'typing_off', 'mark_seen', 'react', 'unreact'];

/** Sender actions stand alone with the recipient, inside the window; the answer has no message id (facts §4.1). */
function takeAction(call: GraphCall, contact: Contact): object {
	const action = textParameter(call.parameters, 'sender_action') ?? '';
	if (!ACTIONS.includes(action))
		throw invalidParameter(`sender_action must be one of ${ACTIONS.join(', ')}`);
	if (call.parameters.message !== undefined)
		throw invalidParameter('sender_action must be alone with the recipient');
	const thread = reachableThread(call, contact);
	if (call.now >= thread.windowOpenUntil) refuse('outsideWindow');
	if (action === 'react' || action === 'unreact') checkReaction(call, thread);
	return { recipient_id: contact.igsid };
}

function checkReaction({ parameters }: GraphCall, thread: Thread): void {
	const payload = isRecord(parameters.payload) ? parameters.payload : {};
	const message = thread.messages.find(({ id }) => id === payload.message_id);
	if (!message) throw invalidParameter('payload[message_id] is no message of this thread');
	if (message.isDeleted) refuse('messageDeleted');
}
