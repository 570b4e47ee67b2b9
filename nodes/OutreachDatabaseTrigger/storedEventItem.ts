import type { IDataObject } from 'n8n-workflow';
import type { StoredEvent } from '../../core';

/** What a workflow gets of a recorded event. The text of a message is not kept (DESIGN §5). */
export const storedEventItem = (event: StoredEvent): IDataObject => ({
	eventId: event.eventId,
	kind: event.kind,
	personId: event.personId,
	accountId: event.accountId,
	messageId: event.messageId,
	commentId: event.commentId,
	storyId: event.storyId,
	replyIntent: event.replyIntent,
	occurredAt: event.occurredAt.toISOString(),
	canMessageUntil: event.automatedUntil?.toISOString() ?? null,
});
