import type { INodeProperties } from 'n8n-workflow';
import { LANGUAGE } from '../../../shared/fields';
import { ACCOUNTS, COLORS, PERIOD } from '../report/fields';

const CAMPAIGN: INodeProperties = {
	displayName: 'Campaign',
	name: 'campaign',
	type: 'string',
	default: 'story-campaign',
	required: true,
	description:
		'The one whose Variants are compared. For a sequence it is the name of the sequence.',
};

const WEIGHTS: INodeProperties = {
	displayName: 'Weights',
	name: 'weights',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Weight',
	default: {},
	options: [
		{
			displayName: 'Weight',
			name: 'weight',
			values: [
				{
					displayName: 'Variant',
					name: 'variant',
					type: 'string',
					default: '',
					placeholder: 'e.g. A',
				},
				{
					displayName: 'Weight',
					name: 'weight',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
				},
			],
		},
	],
	description:
		'As in Variants where the messages are sent. A variant that is not named has the weight 1. They tell whether each variant got the people it was meant to get.',
};

export const COMPARE_FIELDS: readonly INodeProperties[] = [
	CAMPAIGN,
	ACCOUNTS,
	...PERIOD,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [COLORS, LANGUAGE, WEIGHTS],
	},
];
