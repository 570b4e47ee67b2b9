import type { Operation } from '../../../shared/operation';
import { answerComments } from './answerComments';
import { PUBLIC_REPLY_FIELDS } from './fields';

export const reply = {
	option: {
		name: 'Reply',
		value: 'reply',
		action: 'Reply to a comment publicly',
		description:
			'Answer a comment where everybody can read it, within your limits. Safe to repeat: a comment gets one answer.',
	},
	properties: PUBLIC_REPLY_FIELDS,
	async execute(run) {
		return await answerComments(run, 'instagramComment');
	},
} satisfies Operation;
