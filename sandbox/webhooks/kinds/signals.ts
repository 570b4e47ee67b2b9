import type { Message } from '../../world/model';
import { openWindow, threadOf } from '../../world/threads';
import { inbound } from '../events';
import type { WebhookEvent } from '../events';
import { ImpossibleEvent } from './spec';
import type { KindBuilder, KindContext } from './spec';

/** Kinds about a message or a conversation that are no new message; shapes in facts §6.5. */

interface Signal {
	field: string;
	event: object;
	sourceId: string | null;
}

function signal(context: KindContext, { field, event, sourceId }: Signal): WebhookEvent {
	const { account, at } = context;
	return {
		accountId: account.id,
		field,
		place: 'messaging',
		value: inbound(context, event),
		at,
		sourceId,
	};
}

/** Whether a reaction opens the window is contested (facts §3). */
const reaction: KindBuilder = (context) => {
	const { action = 'react', emoji = '❤️' } = context.spec;
	const { id } = messageOf(context, 'account');
	if (context.world.app.contestedEventsOpenWindow)
		openWindow(threadOf(context.world, context.contact), context.at);
	const detail = action === 'react' ? { reaction: emoji === '❤️' ? 'love' : 'other', emoji } : {};
	return signal(context, {
		field: 'message_reactions',
		event: { reaction: { mid: id, action, ...detail } },
		sourceId: id,
	});
};

/** A tap on a button, ice breaker or menu opens the window (facts §3). */
const postback: KindBuilder = (context) => {
	const { world, account, contact, spec, at } = context;
	const mid = spec.messageId ?? world.ids.messageId(account.id);
	openWindow(threadOf(world, contact), at);
	const { title = 'More', payload = 'MORE' } = spec;
	return signal(context, {
		field: 'messaging_postbacks',
		event: { postback: { mid, title, payload } },
		sourceId: mid,
	});
};

const referral: KindBuilder = (context) => {
	const { world, contact, spec, at } = context;
	if (world.app.contestedEventsOpenWindow) openWindow(threadOf(world, contact), at);
	const detail = { ref: spec.ref ?? 'practice-link', source: 'ig.me', type: 'OPEN_THREAD' };
	return signal(context, {
		field: 'messaging_referral',
		event: { referral: detail },
		sourceId: null,
	});
};

/** The field exists for Instagram Login, its payload is documented for Messenger only (facts §3, §4.6). */
const optIn: KindBuilder = (context) => {
	const detail = {
		type: 'notification_messages',
		title: context.spec.title ?? 'Weekly news',
		payload: context.spec.payload ?? 'NEWS',
	};
	return signal(context, { field: 'messaging_optins', event: { optin: detail }, sourceId: null });
};

const seen: KindBuilder = (context) => {
	const { id } = messageOf(context, 'account');
	return signal(context, { field: 'messaging_seen', event: { read: { mid: id } }, sourceId: id });
};

const edit: KindBuilder = (context) => {
	const message = messageOf(context, 'person');
	message.text = context.spec.text ?? 'What I meant to say';
	message.numEdit += 1;
	const detail = { mid: message.id, text: message.text, num_edit: message.numEdit };
	return signal(context, {
		field: 'message_edit',
		event: { message_edit: detail },
		sourceId: message.id,
	});
};

const remove: KindBuilder = (context) => {
	const message = messageOf(context, 'person');
	message.isDeleted = true;
	return signal(context, {
		field: 'messages',
		event: { message: { mid: message.id, is_deleted: true } },
		sourceId: message.id,
	});
};

/** The message named, or else the latest one of that side. */
function messageOf({ world, contact, spec }: KindContext, from: Message['from']): Message {
	const thread = threadOf(world, contact);
	const message =
		spec.messageId === undefined
			? thread.messages.findLast((candidate) => candidate.from === from)
			: thread.messages.find(({ id }) => id === spec.messageId);
	if (message) return message;
	const wanted = spec.messageId ?? (from === 'person' ? 'of this person' : 'to this person');
	throw new ImpossibleEvent(`There is no message ${wanted} for "${spec.kind}"`);
}

export const SIGNAL_KINDS = { reaction, postback, referral, optIn, seen, edit, delete: remove };
