import type { IDataObject } from 'n8n-workflow';
import type { RecordedEvent, WebhookEvent } from '../../core';

/** What a workflow gets of an event; fields that a kind does not have are null. */
export const eventItem = (event: WebhookEvent, recorded: RecordedEvent): IDataObject => ({
	eventId: recorded.eventId,
	kind: event.kind,
	personId: recorded.personId,
	accountId: event.accountId,
	text: ('text' in event ? event.text : undefined) ?? null,
	messageId: ('messageId' in event ? event.messageId : undefined) ?? null,
	storyId: ('storyId' in event ? event.storyId : undefined) ?? null,
	replyIntent: recorded.replyIntent?.intent ?? null,
	occurredAt: event.occurredAt.toISOString(),
	canMessageUntil: recorded.automatedUntil?.toISOString() ?? null,
});
