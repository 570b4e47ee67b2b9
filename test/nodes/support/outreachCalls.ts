import type { INodeParameters } from 'n8n-workflow';
import { practiceInstagram, workflowOf } from './nodeWorld';

export const TEXT =
	'Thanks for your reply! Automatic message, write STOP to end. Privacy: link in our profile.';

export const parameters = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'message',
	operation,
	text: TEXT,
	pace: 'custom',
	hourSendsMax: 20,
	daySendsMax: 100,
	personDaySendsMax: 1,
	spacingMinSeconds: 1,
	spacingMaxSeconds: 1,
	...changes,
	options: { quietHours: 'off', ...(changes.options as INodeParameters) },
});

export const outreach = (operation: string, changes: INodeParameters = {}) =>
	workflowOf('instagramOutreach', parameters(operation, changes));

export const itemsFor = (...personIds: string[]) =>
	personIds.map((personId) => ({ json: { personId } }));

export const acceptMessages = (): string[] => {
	const recipients: string[] = [];
	practiceInstagram()
		.persist()
		.post('/v25.0/me/messages')
		.reply(200, (_uri, body) => {
			const { recipient } = body as { recipient: { id: string } };
			recipients.push(recipient.id);
			return { recipient_id: recipient.id, message_id: `mid.sent.${recipients.length}` };
		});
	return recipients;
};
