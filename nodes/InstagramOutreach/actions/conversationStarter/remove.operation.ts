import { loadCore } from '../../../shared/loadCore';
import type { Operation } from '../../../shared/operation';
import { refusedParameter } from '../../../shared/parameters';
import { forEachAccount } from './forEachAccount';
import { REMOVE_FIELDS } from './fields';

export const remove = {
	option: {
		name: 'Remove',
		value: 'remove',
		action: 'Remove conversation starters',
		description: 'Take the ice breakers, the menu, or both away. Safe to repeat.',
	},
	properties: REMOVE_FIELDS,
	async execute(run) {
		const { STARTER_KINDS } = await loadCore();
		return await forEachAccount(run, async ({ accountId, instagram }, place) => {
			const chosen: unknown = place.context.getNodeParameter('kinds', place.itemIndex, []);
			const kinds = STARTER_KINDS.filter((kind) => Array.isArray(chosen) && chosen.includes(kind));
			if (kinds.length === 0) {
				throw refusedParameter(place, '"Remove" is empty', 'Choose what to take away.');
			}
			await instagram.removeConversationStarters(kinds);
			return { accountId, removed: kinds };
		});
	},
} satisfies Operation;
