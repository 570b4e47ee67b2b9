import type { INodeProperties } from 'n8n-workflow';

const CHANNEL_OPTIONS = [
	{ name: 'Comment', value: 'instagramComment' },
	{ name: 'Direct Message', value: 'instagramDm' },
	{ name: 'Email', value: 'email' },
	{ name: 'Other', value: 'other' },
	{ name: 'Private Reply', value: 'instagramPrivateReply' },
	{ name: 'SMS', value: 'sms' },
	{ name: 'WhatsApp', value: 'whatsApp' },
];

export const CHANNEL_VALUES = [
	'email',
	'instagramComment',
	'instagramDm',
	'instagramPrivateReply',
	'other',
	'sms',
	'whatsApp',
] as const;

export const CHANNEL: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: CHANNEL_OPTIONS,
	default: 'instagramDm',
	description: 'By which way they would be contacted. Each one needs its own yes.',
};

export const EVERY_CHANNEL: INodeProperties = {
	...CHANNEL,
	options: [{ name: 'Every Channel', value: 'all' }, ...CHANNEL_OPTIONS],
	default: 'all',
	description: 'By which way they want to be contacted no more',
};

export const METHOD_VALUES = [
	'form',
	'import',
	'inPerson',
	'oneClick',
	'other',
	'phone',
	'preferencePage',
	'reply',
] as const;

export const METHOD: INodeProperties = {
	displayName: 'How They Said It',
	name: 'method',
	type: 'options',
	options: [
		{ name: 'Form', value: 'form' },
		{ name: 'Imported List', value: 'import' },
		{ name: 'In Person', value: 'inPerson' },
		{ name: 'One Click in a Mail', value: 'oneClick' },
		{ name: 'Other', value: 'other' },
		{ name: 'Phone', value: 'phone' },
		{ name: 'Preference Page', value: 'preferencePage' },
		{ name: 'Reply', value: 'reply' },
	],
	default: 'reply',
	description: 'The way in which the choice reached you',
};

/** How far an entry of the list reaches. */
export const LIST_SCOPE: readonly INodeProperties[] = [
	{
		displayName: 'Where',
		name: 'scope',
		type: 'options',
		options: [
			{ name: 'Everywhere', value: 'client' },
			{ name: 'On One Channel', value: 'channel' },
			{ name: 'On This Account', value: 'account' },
		],
		default: 'client',
		description: 'How far the entry reaches',
	},
	{ ...CHANNEL, displayOptions: { show: { scope: ['channel'] } } },
];

export const ASKED_BY: INodeProperties = {
	displayName: 'Who Asked for It',
	name: 'askedBy',
	type: 'options',
	options: [
		{
			name: 'The Person',
			value: 'person',
			description: 'Only they can take it back, in their own words',
		},
		{ name: 'You', value: 'user', description: 'You can take it back' },
	],
	default: 'person',
};
