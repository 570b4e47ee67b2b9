import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT, ONLY_ACCOUNT } from '../../../shared/fields';

const PAYLOAD: INodeProperties = {
	displayName: 'Payload',
	name: 'payload',
	type: 'string',
	default: '',
	placeholder: 'e.g. OPENING_HOURS',
	description: 'Comes back with the event when a person taps it. Empty means the text itself.',
};

export const GET_FIELDS: readonly INodeProperties[] = [ONLY_ACCOUNT];

export const SET_FIELDS: readonly INodeProperties[] = [
	ONLY_ACCOUNT,
	{
		displayName: 'Ice Breakers',
		name: 'iceBreakers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Ice Breaker',
		default: {},
		options: [
			{
				displayName: 'Ice Breaker',
				name: 'iceBreaker',
				values: [
					{
						displayName: 'Question',
						name: 'question',
						type: 'string',
						default: '',
						placeholder: 'e.g. When are you open?',
					},
					PAYLOAD,
				],
			},
		],
		description:
			'At most four questions that people see before they write their first message. None leaves those that are there.',
	},
	{
		displayName: 'Menu',
		name: 'menu',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Entry',
		default: {},
		options: [
			{
				displayName: 'Entry',
				name: 'entry',
				values: [
					{
						displayName: 'Kind',
						name: 'kind',
						type: 'options',
						options: [
							{ name: 'Answer', value: 'answer', description: 'Sends a payload to you' },
							{ name: 'Link', value: 'link', description: 'Opens an address' },
						],
						default: 'answer',
					},
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Menu of the week',
					},
					{ ...PAYLOAD, displayOptions: { show: { kind: ['answer'] } } },
					{
						displayName: 'Address',
						name: 'url',
						type: 'string',
						default: '',
						placeholder: 'e.g. https://example.com/menu',
						displayOptions: { show: { kind: ['link'] } },
					},
				],
			},
		],
		description:
			'Entries of the menu that stays in the conversation. None leaves the menu that is there.',
	},
];

export const REMOVE_FIELDS: readonly INodeProperties[] = [
	ONLY_ACCOUNT,
	{
		displayName: 'Remove',
		name: 'kinds',
		type: 'multiOptions',
		options: [
			{ name: 'Ice Breakers', value: 'iceBreakers' },
			{ name: 'Menu', value: 'menu' },
		],
		default: ['iceBreakers', 'menu'],
		required: true,
		description: 'What people do not see any more',
	},
];

export const CHAT_LINK_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	{
		displayName: 'Story ID',
		name: 'storyId',
		type: 'string',
		default: '={{ $json.storyId }}',
		placeholder: 'e.g. 17895695668004550',
		description: 'The story that carries the link. Empty for a link in the profile or in a shop.',
	},
	{
		displayName: 'Campaign',
		name: 'campaign',
		type: 'string',
		default: '',
		placeholder: 'e.g. autumn',
		description: 'Stands in every event of somebody who begins by this link',
	},
	{
		displayName: 'Code',
		name: 'code',
		type: 'string',
		default: '',
		placeholder: 'e.g. shop-window',
		description: 'Tells two links of one story and campaign apart',
	},
];
