import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID, WHO } from '../../../shared/fields';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readRequiredText } from '../../../shared/parameters';
import { requireKnownPerson } from '../../shared/knownPerson';

const forOnePerson = (field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { about: ['onePerson'] } },
});

const HOLD_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'About',
		name: 'about',
		type: 'options',
		options: [
			{ name: 'Everybody', value: 'everybody' },
			{ name: 'One Person', value: 'onePerson' },
		],
		default: 'onePerson',
		description: 'Whose data must be kept',
	},
	forOnePerson(ACCOUNT_ID),
	forOnePerson(WHO),
	{
		displayName: 'Cause',
		name: 'cause',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. claim 2026/117',
		description: 'Why the data must be kept. Name no person here.',
	},
];

export const placeHold = {
	option: {
		name: 'Place Hold',
		value: 'placeHold',
		action: 'Place a legal hold',
		description: 'Keep data that would expire or could be erased, because the law asks for it',
	},
	properties: HOLD_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const placed = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const about = readChoice(place, {
				name: 'about',
				label: 'About',
				choices: ['everybody', 'onePerson'],
			});
			const reason = readRequiredText(place, 'cause', 'Cause');
			const person = about === 'everybody' ? null : await requireKnownPerson(ledger, place);
			const personId = person?.personId ?? null;
			const { holdId } = await ledger.placeLegalHold({ personId, reason });
			return { holdId, about, personId };
		});
		return placed.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
