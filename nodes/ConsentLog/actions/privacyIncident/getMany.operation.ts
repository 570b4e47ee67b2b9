import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readNumber } from '../../../shared/parameters';
import { LIST_FIELDS } from './fields';
import { incidentItem } from './incidentItem';

export const getMany = {
	option: {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get many privacy incidents',
		description: 'List incidents with the hours that are left for telling the authority',
	},
	properties: LIST_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const listed = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const which = readChoice(place, { name: 'which', label: 'Which', choices: ['all', 'open'] });
			return await ledger.listIncidents({
				onlyOpen: which === 'open',
				limit: readNumber(place, 'limit') ?? 50,
			});
		});
		if (listed.every(({ value }) => value.length === 0)) {
			run.hint('No such incident is in the register.');
		}
		return listed.flatMap(({ itemIndex, value }) =>
			value.map((incident) => ({ output: 0, itemIndex, json: incidentItem(incident) })),
		);
	},
} satisfies Operation;
