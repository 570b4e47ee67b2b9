import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID, PURPOSE, WHO } from '../../../shared/fields';

/** The account says whose person an Instagram User ID is. */
export const PERSON_FIELDS: readonly INodeProperties[] = [ACCOUNT_ID, WHO];

export const RECORD_FIELDS: readonly INodeProperties[] = [
	...PERSON_FIELDS,
	{
		displayName: 'Choice',
		name: 'choice',
		type: 'options',
		options: [
			{ name: 'Agreed', value: 'granted' },
			{ name: 'Refused', value: 'refused' },
			{ name: 'Took It Back', value: 'withdrawn' },
		],
		default: 'granted',
		description: 'What the person chose',
	},
	{ ...PURPOSE, default: 'promotional', description: 'What the person was asked about' },
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
		displayOptions: { show: { strength: ['ownWordsWithMessageId'] } },
		description: 'What the person wrote. Kept encrypted as evidence.',
	},
	{
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		default: '={{ $json.messageId }}',
		displayOptions: { show: { strength: ['ownWordsWithMessageId'] } },
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
