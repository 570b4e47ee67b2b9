import { assertNever } from '../shared/assertNever';
import type { MessageContent } from '../outreach/messageContent';

/** The field `message` of a send (facts/instagram.md §4.2). */
export function messageBody(content: MessageContent): object {
	switch (content.kind) {
		case 'text':
			return { text: content.text };
		case 'quickReplies':
			return {
				text: content.text,
				quick_replies: content.replies.map(({ title, payload }) => ({
					content_type: 'text',
					title,
					payload,
				})),
			};
		case 'buttons':
			return template(content);
		case 'media':
			return { attachment: { type: content.media, payload: { url: content.url } } };
		case 'sharedPost':
			return { attachment: { type: 'MEDIA_SHARE', payload: { id: content.mediaId } } };
		default:
			return assertNever(content);
	}
}

const template = ({ text, buttons }: Extract<MessageContent, { kind: 'buttons' }>): object => ({
	attachment: {
		type: 'template',
		payload: {
			template_type: 'button',
			text,
			buttons: buttons.map((button) =>
				button.kind === 'link'
					? { type: 'web_url', url: button.url, title: button.title }
					: { type: 'postback', title: button.title, payload: button.payload },
			),
		},
	},
});
