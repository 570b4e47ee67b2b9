import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT } from '../../../shared/fields';
import { INSIGHT_OPTIONS, STORY } from '../../shared/fields';

export const CAPTURE_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Accounts',
		name: 'accounts',
		type: 'options',
		options: [
			{
				name: 'All of the Credential',
				value: 'all',
				description: 'Every account that the Instagram credential reaches',
			},
			{ name: 'One', value: 'one' },
		],
		default: 'all',
		description: 'Whose stories are read',
	},
	{ ...ACCOUNT, displayOptions: { show: { accounts: ['one'] } } },
	{
		displayName: 'Stories',
		name: 'stories',
		type: 'options',
		options: [
			{ name: 'All Live Stories', value: 'all' },
			{ name: 'One', value: 'one' },
		],
		default: 'all',
		displayOptions: { show: { accounts: ['one'] } },
		description: 'Which stories are read',
	},
	{ ...STORY, displayOptions: { show: { accounts: ['one'], stories: ['one'] } } },
	{
		displayName: 'Only When Due',
		name: 'onlyWhenDue',
		type: 'boolean',
		default: true,
		description:
			'Whether to leave out stories whose next snapshot is not due: one 30 to 90 minutes after publication, then one an hour, and one in the last half hour',
	},
	INSIGHT_OPTIONS,
];
