import type { Operation } from '../../../shared/operation';
import { forEachAccount, startersItem } from './forEachAccount';
import { GET_FIELDS } from './fields';

export const get = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get conversation starters',
		description: 'Give the ice breakers and the menu that people see now',
	},
	properties: GET_FIELDS,
	async execute(run) {
		return await forEachAccount(run, async ({ accountId, instagram }) =>
			startersItem(accountId, await instagram.getConversationStarters()),
		);
	},
} satisfies Operation;
