import type { INodeProperties } from 'n8n-workflow';

/** Which way to sign in; addresses, scopes and the host of the API follow from it. */
export const LOGIN: INodeProperties = {
	displayName: 'Log In With',
	name: 'login',
	type: 'options',
	options: [
		{
			name: 'Instagram',
			value: 'instagram',
			description: 'One professional account, no Facebook Page needed',
		},
		{
			name: 'Facebook',
			value: 'facebook',
			description:
				'Every Instagram account linked to your Facebook Pages, and numbers after a story ends',
		},
	],
	default: 'instagram',
	description: 'As the Meta app was set up: an app uses one of them, not both',
};

export const SERVER: readonly INodeProperties[] = [
	{
		displayName: 'Instagram Server',
		name: 'server',
		type: 'options',
		options: [
			{ name: 'Instagram', value: 'instagram' },
			{
				name: 'Practice Account',
				value: 'practice',
				description: 'A pretend Instagram on this computer: nobody real is contacted',
			},
		],
		default: 'instagram',
		description: 'Where to sign in and to send messages',
	},
	{
		displayName: 'Practice Port',
		name: 'practicePort',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 65535 },
		default: 4570,
		displayOptions: { show: { server: ['practice'] } },
		description:
			'The number after 127.0.0.1: in the address that the practice Instagram prints when it starts',
	},
];

/** Meta's list with its end dates (facts/instagram.md §2.1); a test compares it with that of `core`. */
export const GRAPH_VERSION: INodeProperties = {
	displayName: 'Graph API Version',
	name: 'graphVersion',
	type: 'options',
	options: [
		{ name: 'v26.0', value: 'v26.0', description: 'Meta has not said when it ends' },
		{ name: 'v25.0', value: 'v25.0', description: 'Until 2028-07-29' },
		{ name: 'v24.0', value: 'v24.0', description: 'Until 2028-02-18' },
		{ name: 'v23.0', value: 'v23.0', description: 'Until 2027-10-08' },
		{ name: 'v22.0', value: 'v22.0', description: 'Until 2027-05-20' },
		{ name: 'v21.0', value: 'v21.0', description: 'Until 2027-01-21' },
	],
	default: 'v25.0',
	description: "Version of Meta's API. The nodes warn half a year before the chosen one ends.",
};
