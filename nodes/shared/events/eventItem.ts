import type { IDataObject } from 'n8n-workflow';
import type { StoredEvent, WebhookEvent } from '../../../core';

/** What a workflow gets of a recorded event; a field that a kind does not have is null. */
export const storedEventItem = (event: StoredEvent): IDataObject => ({
	eventId: event.eventId,
	kind: event.kind,
	personId: event.personId,
	username: event.username,
	accountId: event.accountId,
	messageId: event.messageId,
	commentId: event.commentId,
	storyId: event.storyId,
	mediaId: event.mediaId,
	storyLabels: { ...event.storyLabels },
	ref: event.ref,
	campaign: event.campaign,
	code: event.code,
	language: event.language,
	spamLikelihood: event.spamLikelihood,
	abuseLikelihood: event.abuseLikelihood,
	replyIntent: event.replyIntent,
	occurredAt: event.occurredAt.toISOString(),
	canMessageUntil: event.automatedUntil?.toISOString() ?? null,
	canReplyPrivatelyUntil: event.privateReplyUntil?.toISOString() ?? null,
	allowedNow: event.allowedNow,
	followsYou: event.followsAccount,
});

/**
 * The same while Instagram's delivery is at hand, with what is not kept (DESIGN §5). Without it the
 * event is given out once more, because its first execution never began, and its content is gone.
 */
export const liveEventItem = (stored: StoredEvent, event?: WebhookEvent): IDataObject => ({
	...storedEventItem(stored),
	...contentOf(event),
	isRepeated: event === undefined,
});

function contentOf(event?: WebhookEvent): IDataObject {
	const read = <Field extends 'text' | 'payload' | 'title' | 'reaction'>(field: Field) =>
		event !== undefined && field in event
			? ((event as Readonly<Partial<Record<Field, string>>>)[field] ?? null)
			: null;
	return {
		text: read('text'),
		payload: read('payload'),
		buttonTitle: read('title'),
		reaction: read('reaction'),
		attachments:
			event !== undefined && 'attachments' in event
				? event.attachments.map(({ type, url }) => ({ type, url: url ?? null }))
				: [],
	};
}
