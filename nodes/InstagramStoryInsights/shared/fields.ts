import type { INodeProperties } from 'n8n-workflow';

export const STORY: INodeProperties = {
	displayName: 'Story',
	name: 'story',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'One of your stories, live or stored in the Outreach Database',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchStories', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 18012345678901234',
			hint: 'An expression such as {{ $json.storyId }} takes it from the item',
		},
	],
};

export const REPLIES_ARE_COUNTED: INodeProperties = {
	displayName: 'Account Outside Europe and Japan',
	name: 'repliesAreCounted',
	type: 'boolean',
	default: false,
	description:
		'Whether 0 replies are really none. For accounts in Europe and Japan Instagram does not count replies and says 0, which this node shows as unknown.',
};

export const INSIGHT_OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [REPLIES_ARE_COUNTED],
};

export const SIMPLIFY: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
