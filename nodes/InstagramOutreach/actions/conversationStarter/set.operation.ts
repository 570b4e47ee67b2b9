import { loadCore } from '../../../shared/loadCore';
import type { Operation } from '../../../shared/operation';
import { readRows, type ParameterPlace } from '../../../shared/parameters';
import { forEachAccount, startersItem } from './forEachAccount';
import { SET_FIELDS } from './fields';

export const set = {
	option: {
		name: 'Set',
		value: 'set',
		action: 'Set conversation starters',
		description:
			'Replace the ice breakers, the menu, or both. What is left empty here stays as it is. Safe to repeat.',
	},
	properties: SET_FIELDS,
	async execute(run) {
		const core = await loadCore();
		return await forEachAccount(run, async ({ accountId, instagram }, place) => {
			const starters = core.parseConversationStarters(readStarters(place));
			await instagram.setConversationStarters(starters);
			return startersItem(accountId, await instagram.getConversationStarters());
		});
	},
} satisfies Operation;

/** As they were typed; `core` says which of them Instagram would not take. */
function readStarters(place: ParameterPlace): object {
	const iceBreakers = readRows(place, 'iceBreakers.iceBreaker').map(({ question, payload }) => ({
		question: String(question ?? ''),
		payload: String(payload || question || ''),
	}));
	const menu = readRows(place, 'menu.entry').map(({ kind, title, url, payload }) =>
		kind === 'link'
			? { kind, title: String(title ?? ''), url: String(url ?? '') }
			: { kind: 'answer', title: String(title ?? ''), payload: String(payload || title || '') },
	);
	return {
		...(iceBreakers.length === 0 ? {} : { iceBreakers }),
		...(menu.length === 0 ? {} : { menu }),
	};
}
