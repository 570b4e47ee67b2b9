import type { Operation } from '../../../shared/operation';
import { answerComments } from './answerComments';
import { PRIVATE_REPLY_FIELDS } from './fields';

export const privateReply = {
	option: {
		name: 'Private Reply',
		value: 'privateReply',
		action: 'Reply to a comment in private',
		description:
			'Send the one private message that Instagram allows for a comment, within 7 days, within your limits. Safe to repeat: a comment gets one.',
	},
	properties: PRIVATE_REPLY_FIELDS,
	async execute(run) {
		return await answerComments(run, 'instagramPrivateReply');
	},
} satisfies Operation;
