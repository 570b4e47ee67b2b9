import type { INodeProperties } from 'n8n-workflow';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';

const LIFT_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Hold ID',
		name: 'holdId',
		type: 'string',
		default: '={{ $json.holdId }}',
		required: true,
		placeholder: 'e.g. hld_3f9a2c',
		description: 'As Place Hold gave it',
	},
];

export const liftHold = {
	option: {
		name: 'Lift Hold',
		value: 'liftHold',
		action: 'Lift a legal hold',
		description: 'Let data expire and be erased again. Safe to repeat.',
	},
	properties: LIFT_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const lifted = await run.eachItem(async (itemIndex) => {
			const holdId = readRequiredText({ context: run.context, itemIndex }, 'holdId', 'Hold ID');
			return { holdId, wasInForce: await ledger.liftLegalHold(holdId) };
		});
		return lifted.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
