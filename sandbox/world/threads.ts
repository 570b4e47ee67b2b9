import { DAY_MS, HOUR_MS } from './clock';
import type { Comment, Contact, Message, Thread } from './model';
import type { World } from './world';

/** Facts §4.3. */
export const MESSAGING_WINDOW_MS = 24 * HOUR_MS;
/** Facts §4.4. */
export const HUMAN_WINDOW_MS = 7 * DAY_MS;
/** Facts §4.5. */
export const PRIVATE_REPLY_WINDOW_MS = 7 * DAY_MS;

export function threadOf(world: World, contact: Contact): Thread {
	const known = world.threads.get(contact.igsid);
	if (known) return known;
	const thread: Thread = {
		id: world.ids.conversationId(),
		accountId: contact.accountId,
		igsid: contact.igsid,
		messages: [],
		windowOpenUntil: Number.NEGATIVE_INFINITY,
		humanWindowOpenUntil: Number.NEGATIVE_INFINITY,
		hasProfileConsent: false,
		isOwnedByOtherApp: false,
		isArchived: false,
	};
	world.threads.set(contact.igsid, thread);
	return thread;
}

/** Each new message resets the window (facts §4.3); one that arrives late never shortens it. */
export function openWindow(thread: Thread, at: number, lengthMs = MESSAGING_WINDOW_MS): void {
	thread.windowOpenUntil = Math.max(thread.windowOpenUntil, at + lengthMs);
	thread.humanWindowOpenUntil = Math.max(thread.humanWindowOpenUntil, at + HUMAN_WINDOW_MS);
	thread.hasProfileConsent = true;
}

export function hasEverWritten(thread: Thread | undefined): boolean {
	return thread !== undefined && Number.isFinite(thread.windowOpenUntil);
}

export function addMessage(
	thread: Thread,
	details: Pick<Message, 'id' | 'from' | 'text' | 'at'> & Partial<Message>,
): Message {
	const message: Message = { numEdit: 0, isDeleted: false, attachmentTypes: [], ...details };
	thread.messages.push(message);
	return message;
}

/** A message of the person: recorded, and the window opens at the time it was written. */
export function personWrites(
	world: World,
	contact: Contact,
	details: {
		text: string | null;
		at: number;
		messageId?: string | undefined;
		windowMs?: number | undefined;
	},
): Message {
	const thread = threadOf(world, contact);
	const known = thread.messages.find(({ id }) => id === details.messageId);
	openWindow(thread, details.at, details.windowMs);
	if (known) return known;
	return addMessage(thread, {
		id: details.messageId ?? world.ids.messageId(contact.accountId),
		from: 'person',
		text: details.text,
		at: details.at,
	});
}

export function personComments(
	world: World,
	contact: Contact,
	details: Pick<Comment, 'mediaId' | 'text' | 'at' | 'isLive' | 'parentId'> & {
		id?: string | undefined;
	},
): Comment {
	const comment: Comment = {
		...details,
		id: details.id ?? world.ids.objectId('comment'),
		accountId: contact.accountId,
		igsid: contact.igsid,
		isBroadcastOver: false,
		isHidden: false,
		isDeleted: false,
		isPrivatelyReplied: false,
	};
	world.comments.set(comment.id, comment);
	return comment;
}
