import type { Operation } from '../../../shared/operation';
import { readChoice } from '../../../shared/parameters';
import { HIDE_FIELDS } from './fields';
import { moderateEveryItem } from './moderateEveryItem';

export const hide = {
	option: {
		name: 'Hide',
		value: 'hide',
		action: 'Hide a comment',
		description:
			'Hide a comment from everybody but its author, or show it again. Safe to repeat: Instagram is asked once.',
	},
	properties: HIDE_FIELDS,
	async execute(run) {
		return await moderateEveryItem(run, (place) =>
			readChoice(place, {
				name: 'visibility',
				label: 'Then the Comment Is',
				choices: ['hide', 'show'],
			}),
		);
	},
} satisfies Operation;
