import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readNumber } from '../../../shared/parameters';
import { limitsItem } from './limitsItem';

const LIMIT_DEFAULT = 50;

export const getMany = {
	option: {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get many limits',
		description: 'Give the saved limits with every version, the latest first',
	},
	properties: [
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
	],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const rows = await run.eachItem(async (itemIndex) => {
			const limit = readNumber({ context: run.context, itemIndex }, 'limit') ?? LIMIT_DEFAULT;
			return (await ledger.listPolicies()).slice(0, limit).map(limitsItem);
		});
		if (rows.every(({ value }) => value.length === 0)) {
			run.hint('No limits are saved yet. Limits: Save keeps some under a name.');
		}
		return rows.flatMap(({ itemIndex, value }) =>
			value.map((json) => ({ output: 0, itemIndex, json })),
		);
	},
} satisfies Operation;
