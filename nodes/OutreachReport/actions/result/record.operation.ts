import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID, WHO } from '../../../shared/fields';
import { findPerson } from '../../../shared/findPerson';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readRequiredText, refusedParameter } from '../../../shared/parameters';

const RECORD_FIELDS: readonly INodeProperties[] = [
	ACCOUNT_ID,
	WHO,
	{
		displayName: 'Result',
		name: 'result',
		type: 'options',
		options: [
			{
				name: 'Complaint',
				value: 'complaint',
				description: 'Also puts the person on the do-not-contact list',
			},
			{ name: 'Qualified', value: 'qualified', description: 'Worth following up' },
			{ name: 'Sale', value: 'sale', description: 'Became a customer' },
		],
		default: 'qualified',
		description: 'What became of the person. Instagram does not know it.',
	},
];

export const record = {
	option: {
		name: 'Record',
		value: 'record',
		action: 'Record a result',
		description:
			'Mark a person as qualified, as a sale or as a complaint, for the funnel and the figures. Safe to repeat: a person counts once.',
	},
	properties: RECORD_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const recorded = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const accountId = readRequiredText(place, 'account', 'Account');
			const kind = readChoice(place, {
				name: 'result',
				label: 'Result',
				choices: ['complaint', 'qualified', 'sale'],
			});
			const person = await findPerson(ledger, place, accountId);
			if (person === null) {
				throw refusedParameter(
					place,
					'This person is not in the Outreach Database',
					'Import them or let Instagram Story Trigger receive a message first.',
				);
			}
			const { personId } = person;
			const at = nodeClock.now();
			const { isNew } = await ledger.markPerson({ accountId, personId, kind, at });
			return { personId, accountId, result: kind, isNew, recordedAt: at.toISOString() };
		});
		return recorded.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
