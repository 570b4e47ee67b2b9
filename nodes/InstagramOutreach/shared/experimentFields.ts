import type { INodeProperties } from 'n8n-workflow';

/** Two options of Send and Add to Sequence. */
export const EXPERIMENT_OPTIONS: readonly INodeProperties[] = [
	{
		displayName: 'Control Group (Percent)',
		name: 'controlPercent',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 90 },
		default: 0,
		description:
			'So many of the people are left out, to see what would have happened without a message. Always the same people for the same campaign.',
	},
	{
		displayName: 'Variants',
		name: 'variants',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Variant',
		default: {},
		options: [
			{
				displayName: 'Variant',
				name: 'variant',
				values: [
					{
						displayName: 'Message',
						name: 'text',
						type: 'string',
						typeOptions: { rows: 3 },
						default: '',
						description: 'Stands for the first message. Empty means the message above.',
					},
					{
						displayName: 'Name',
						name: 'name',
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
						description: 'Twice the weight means twice the people',
					},
				],
			},
		],
		description: 'To compare messages. A person always gets the same variant of a campaign.',
	},
];

/** Options are read in the order of their labels. */
export const withExperiment = (collection: INodeProperties): INodeProperties => ({
	...collection,
	options: [...(collection.options ?? []).filter(isField), ...EXPERIMENT_OPTIONS].toSorted((a, b) =>
		a.displayName.localeCompare(b.displayName),
	),
});

const isField = (option: object): option is INodeProperties =>
	'displayName' in option && 'type' in option;
