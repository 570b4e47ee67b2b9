import type { Hono } from 'hono';

import type { Account, Contact, Message, Thread } from '../world/model';
import type { World } from '../world/world';
import { requireScope, textParameter } from './call';
import type { GraphCall, GraphEnv } from './call';
import { refuse } from './errors';
import { parseFields, selectFields } from './fields';
import type { FieldRequest } from './fields';
import { graphTime } from './media';
import { pageOf } from './paging';
import { graphRoute } from './route';

/** The facts name the edge and its limit (§5); the shapes are those of Graph's Conversations API. */
export function conversationRoutes(router: Hono<GraphEnv>, world: World): void {
	const options = { isAccountPath: true, isMessaging: true };
	router.get(
		'/:id/conversations',
		graphRoute(world, { ...options, name: 'conversations' }, listConversations),
	);
}

function listConversations(call: GraphCall): object {
	const { world, parameters, account, now } = call;
	requireScope(call.token, 'messages');
	if (!world.limits.takeSend('conversationsPerSecond', account.id, now))
		refuse('messagingRateLimit');
	const userId = textParameter(parameters, 'user_id');
	const fields = parseFields(textParameter(parameters, 'fields'));
	const threads = [...world.threads.values()]
		.filter((thread) => thread.accountId === account.id && thread.messages.length > 0)
		.filter((thread) => userId === undefined || thread.igsid === userId)
		.sort((left, right) => lastAt(right) - lastAt(left))
		.map((thread) => readConversation(call, thread, fields));
	return pageOf(call, threads);
}

export function readConversation(
	{ world }: GraphCall,
	thread: Thread,
	fields: readonly FieldRequest[],
): object {
	const account = world.account(thread.accountId);
	const contact = world.contacts.get(thread.igsid);
	if (!account || !contact) return { id: thread.id };
	const participants = [
		asParticipant(account.id, account.username),
		asParticipant(contact.igsid, contact.person.username),
	];
	return selectFields(
		thread.id,
		{
			updated_time: graphTime(lastAt(thread)),
			participants: { data: participants },
			is_owner: !thread.isOwnedByOtherApp,
			messages: (request: FieldRequest) => readMessages(thread, { account, contact }, request),
		},
		fields,
	);
}

/** Newest first; Graph gives the details of the last 20 only. */
const MESSAGES_MAX = 20;

interface Pair {
	account: Account;
	contact: Contact;
}

function readMessages(thread: Thread, pair: Pair, request: FieldRequest): object {
	const fields = request.fields.length > 0 ? request.fields : parseFields('id,created_time');
	const messages = [...thread.messages]
		.filter(({ isDeleted }) => !isDeleted)
		.sort((left, right) => right.at - left.at)
		.slice(0, Math.min(request.limit ?? MESSAGES_MAX, MESSAGES_MAX));
	return { data: messages.map((message) => readMessage(message, pair, fields)) };
}

export function readMessage(
	message: Message,
	{ account, contact }: Pair,
	fields: readonly FieldRequest[],
): object {
	const person = asParticipant(contact.igsid, contact.person.username);
	const business = asParticipant(account.id, account.username);
	const isFromPerson = message.from === 'person';
	return selectFields(
		message.id,
		{
			created_time: graphTime(message.at),
			from: isFromPerson ? person : business,
			to: { data: [isFromPerson ? business : person] },
			message: message.text ?? '',
			attachments: (request: FieldRequest) => readAttachments(message, request),
			shares: isShare(message) ? { data: [{ link: 'https://www.instagram.com/p/1/' }] } : undefined,
		},
		fields,
	);
}

const isShare = ({ attachmentTypes }: Message): boolean => attachmentTypes.includes('MEDIA_SHARE');

const MEDIA_FIELDS: Readonly<Record<string, string>> = {
	image: 'image_data',
	video: 'video_data',
	audio: 'file_url',
	file: 'file_url',
	template: 'generic_template',
};

/** Graph's reference of Message: the field tells the kind, and an attachment without data is left out. */
function readAttachments(
	{ id, attachmentTypes }: Message,
	{ fields }: FieldRequest,
): object | undefined {
	const data = attachmentTypes.flatMap((type, place) => {
		const field = MEDIA_FIELDS[type];
		if (field === undefined) return [];
		const nothing = Object.fromEntries(
			Object.values(MEDIA_FIELDS).map((name) => [name, undefined]),
		);
		const url = `https://cdn.example/${id}`;
		const value = field === 'file_url' ? url : { url };
		return [selectFields(`${id}_${place}`, { ...nothing, [field]: value }, fields)];
	});
	return data.length === 0 ? undefined : { data };
}

function asParticipant(id: string, username: string): { id: string; username: string } {
	return { id, username };
}

function lastAt(thread: Thread): number {
	return Math.max(...thread.messages.map(({ at }) => at));
}
