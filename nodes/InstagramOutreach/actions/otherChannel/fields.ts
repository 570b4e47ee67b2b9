import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT, WHO } from '../../../shared/fields';
import { BELOW_THE_TEXT, TEXT_OPTIONS } from '../../shared/textOptions';
import { optionsWithout } from '../message/fields';
import { PACE_FIELDS } from '../message/paceFields';

export const CHANNEL: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: [
		{ name: 'Email', value: 'email' },
		{ name: 'Other', value: 'other', description: 'For example a push message of your own app' },
		{ name: 'SMS', value: 'sms' },
		{ name: 'WhatsApp', value: 'whatsApp' },
	],
	default: 'email',
	description: 'The way your next node sends. Needs a recorded consent for this very channel.',
};

const ADDRESS: INodeProperties = {
	displayName: 'Address',
	name: 'address',
	type: 'string',
	default: '={{ $json.email }}',
	placeholder: 'e.g. anna@example.com',
	displayOptions: { show: { channel: ['email', 'sms', 'whatsApp'] } },
	description:
		'Email address, or phone number with its country such as +39. Empty means the one that is known. An opt-out under this address counts.',
};

/** These belong to messages that this node sends itself; a slot has no words, and nothing waits for it. */
const ONLY_MESSAGES = [
	...[...BELOW_THE_TEXT, ...TEXT_OPTIONS].map(({ name }) => name),
	'priority',
	'waitMaxSeconds',
];

export const SLOT_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	WHO,
	CHANNEL,
	ADDRESS,
	...PACE_FIELDS,
	optionsWithout(ONLY_MESSAGES),
];

export const CONFIRM_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Send ID',
		name: 'sendId',
		type: 'string',
		default: '={{ $json.sendId }}',
		required: true,
		placeholder: 'e.g. snd_3f9a2c',
		description:
			'As Request a Slot gave it. Behind a node that sends, drag it here from the output of Request a Slot.',
	},
	{
		displayName: 'What Happened',
		name: 'outcome',
		type: 'options',
		options: [
			{
				name: 'Not Sent',
				value: 'notSent',
				description: 'It surely did not go out, so the person may be tried again',
			},
			{ name: 'Sent', value: 'sent' },
		],
		default: 'sent',
		description: 'What became of the message',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Message ID',
				name: 'messageId',
				type: 'string',
				default: '',
				description: 'The ID that the other channel gave the message, to find it again',
			},
		],
	},
];
