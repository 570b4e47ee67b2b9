import type { Operation } from '../../../shared/operation';
import { DELETE_FIELDS } from './fields';
import { moderateEveryItem } from './moderateEveryItem';

export const deleteComment = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a comment',
		description:
			'Delete a comment for good. Nobody can bring it back. Safe to repeat: Instagram is asked once.',
	},
	properties: DELETE_FIELDS,
	async execute(run) {
		return await moderateEveryItem(run, () => 'delete');
	},
} satisfies Operation;
