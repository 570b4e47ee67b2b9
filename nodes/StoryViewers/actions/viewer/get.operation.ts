import { ACCOUNT, WHO } from '../../../shared/fields';
import { findPerson } from '../../../shared/findPerson';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readRequiredText, refusedParameter } from '../../../shared/parameters';
import { viewerItem } from './viewerItem';

export const get = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a viewer',
		description: 'Give what is kept of one viewer, and what may be done for them now',
	},
	properties: [ACCOUNT, WHO],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const found = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const accountId = readRequiredText(place, 'account', 'Account');
			const person = await findPerson(ledger, place, accountId);
			const [viewer] = person === null ? [] : await ledger.getViewers(accountId, [person.personId]);
			if (viewer !== undefined) return viewerItem(accountId, viewer);
			throw refusedParameter(
				place,
				'Nobody of this account is known under this name',
				'Check Who, or import a list first.',
			);
		});
		return found.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
