import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID, PURPOSE, WHO } from '../../../shared/fields';
import { CHANNEL, EVERY_CHANNEL, METHOD } from '../../shared/fields';

/** The account says whose person an Instagram User ID is. */
export const PERSON_FIELDS: readonly INodeProperties[] = [ACCOUNT_ID, WHO];

const CHOSEN = ['granted', 'refused', 'withdrawn'];

export const RECORD_FIELDS: readonly INodeProperties[] = [
	...PERSON_FIELDS,
	{
		displayName: 'Choice',
		name: 'choice',
		type: 'options',
		options: [
			{ name: 'Agreed', value: 'granted' },
			{
				name: 'None Yet, Was Only Shown the Wording',
				value: 'shown',
				description: 'Records that it was shown, which is no consent',
			},
			{ name: 'Refused', value: 'refused' },
			{ name: 'Took It Back', value: 'withdrawn' },
		],
		default: 'granted',
		description: 'What the person chose',
	},
	{ ...PURPOSE, default: 'promotional', description: 'What the person was asked about' },
	CHANNEL,
	{
		displayName: 'Evidence',
		name: 'strength',
		type: 'options',
		options: [
			{
				name: 'Form with Wording',
				value: 'formWithWording',
				description: 'They ticked a form that showed the wording below',
			},
			{ name: 'Imported From a System', value: 'importedFromSystem' },
			{
				name: 'Own Words',
				value: 'ownWordsWithMessageId',
				description: 'They wrote it themselves; needs their words and the message ID',
			},
			{
				name: 'Stated by You',
				value: 'statedByUser',
				description: 'You say so. The weakest: it never allows a promotional message.',
			},
		],
		default: 'ownWordsWithMessageId',
		displayOptions: { show: { choice: CHOSEN } },
		description: 'What proves the choice',
	},
	{
		displayName: 'Wording They Were Shown',
		name: 'noticeText',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Reply YES to get offers here. You can stop at any time: write STOP.',
		description: 'Exactly what the person saw before they chose',
	},
	{
		displayName: 'Version of the Wording',
		name: 'noticeVersion',
		type: 'string',
		default: '1',
		required: true,
		description: 'Raise it when you change the wording',
	},
	{
		displayName: 'Their Own Words',
		name: 'ownWords',
		type: 'string',
		default: '={{ $json.text }}',
		displayOptions: { show: { choice: CHOSEN, strength: ['ownWordsWithMessageId'] } },
		description: 'What the person wrote. Kept encrypted as evidence.',
	},
	{
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		default: '={{ $json.messageId }}',
		displayOptions: { show: { choice: CHOSEN, strength: ['ownWordsWithMessageId'] } },
		description: 'The message in which they wrote it',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Counts Until',
				name: 'expiresAt',
				type: 'dateTime',
				default: '',
				description: 'From then on the yes counts no more. Without it there is no end.',
			},
			{ ...METHOD, default: 'other' },
			{
				displayName: 'Language',
				name: 'language',
				type: 'string',
				default: '',
				placeholder: 'e.g. it',
				description: 'Language of the wording, two letters',
			},
			{
				displayName: 'Legal Basis',
				name: 'legalBasis',
				type: 'string',
				default: 'consent',
				placeholder: 'e.g. consent',
				description: 'On which ground the message is sent',
			},
			{
				displayName: 'When They Chose',
				name: 'occurredAt',
				type: 'dateTime',
				default: '={{ $json.occurredAt }}',
				description: 'Without it the time of the item is used, or now',
			},
		],
	},
];

export const WITHDRAW_FIELDS: readonly INodeProperties[] = [
	...PERSON_FIELDS,
	{
		...PURPOSE,
		options: [
			...(PURPOSE.options ?? []).filter((option) => 'value' in option),
			{
				name: 'Everything',
				value: 'all',
				description: 'A stop: the person is put on the Do-Not-Contact List, too',
			},
		],
		default: 'all',
		description: 'What the person wants no more',
	},
	EVERY_CHANNEL,
	METHOD,
	{
		displayName: 'Their Own Words',
		name: 'ownWords',
		type: 'string',
		default: '={{ $json.text }}',
		description: 'What the person wrote or said. Kept encrypted as evidence.',
	},
	{
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		default: '={{ $json.messageId }}',
		description: 'The message in which they wrote it, if there is one',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Language',
				name: 'language',
				type: 'string',
				default: '',
				placeholder: 'e.g. it',
				description: 'Language they wrote in, two letters',
			},
			{
				displayName: 'When They Said It',
				name: 'occurredAt',
				type: 'dateTime',
				default: '={{ $json.occurredAt }}',
				description: 'Without it the time of the item is used, or now',
			},
		],
	},
];
