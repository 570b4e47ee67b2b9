import type { INodeProperties } from 'n8n-workflow';

export const CODE_LIST: INodeProperties = {
	displayName: 'Code List',
	name: 'list',
	type: 'string',
	default: 'story-campaign',
	required: true,
	placeholder: 'e.g. autumn-10',
	description: 'Name of the list. The campaign of the same name takes its codes from there.',
};

export const ADD_FIELDS: readonly INodeProperties[] = [
	CODE_LIST,
	{
		displayName: 'Codes',
		name: 'codes',
		type: 'string',
		typeOptions: { rows: 8 },
		default: '',
		required: true,
		placeholder: 'e.g. AUTUMN-7F3K',
		description: 'One a line, or between commas. Each code goes to one person only.',
	},
	{
		displayName: 'Valid Until',
		name: 'expiresAt',
		type: 'dateTime',
		default: '',
		description:
			'After this instant none of these codes is given out any more. Empty means that they stay valid.',
	},
];
