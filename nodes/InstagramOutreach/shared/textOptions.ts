import type { INodeProperties } from 'n8n-workflow';

const rows = (
	property: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder' | 'description'>,
	group: {
		readonly displayName: string;
		readonly name: string;
		readonly values: INodeProperties[];
	},
): INodeProperties => ({
	...property,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	options: [group],
});

const TITLE: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	placeholder: 'e.g. Yes, please',
	description: 'At most 20 characters',
};

const PAYLOAD: INodeProperties = {
	displayName: 'Payload',
	name: 'payload',
	type: 'string',
	default: '',
	placeholder: 'e.g. YES',
	description: 'Comes back with the event when a person taps it',
};

export const WORDS: INodeProperties = rows(
	{
		displayName: 'Words to Fill In',
		name: 'tokens',
		placeholder: 'Add Word',
		description: 'What stands for words in square brackets. If one is empty, nothing is sent.',
	},
	{
		displayName: 'Word',
		name: 'token',
		values: [
			{
				displayName: 'Word in the Brackets',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. first_name',
			},
			{
				displayName: 'Filled In With',
				name: 'value',
				type: 'string',
				default: '',
				placeholder: 'e.g. Giulia',
			},
		],
	},
);

const LANGUAGES = [
	{ name: 'English', value: 'en' },
	{ name: 'French', value: 'fr' },
	{ name: 'German', value: 'de' },
	{ name: 'Italian', value: 'it' },
	{ name: 'Portuguese', value: 'pt' },
	{ name: 'Spanish', value: 'es' },
];

/** Every option about the words of a message, wherever one is written. */
export const TEXT_OPTIONS: readonly INodeProperties[] = [
	{
		displayName: 'Code List',
		name: 'codeList',
		type: 'string',
		default: '',
		placeholder: 'e.g. autumn-10',
		description:
			'Where [code] comes from. Empty means the list with the name of the campaign. Everybody gets one code of a list, and no code goes to two people.',
	},
	{
		displayName: 'Language When Unknown',
		name: 'fallbackLanguage',
		type: 'options',
		options: LANGUAGES,
		default: 'en',
		description: 'Of a Ready Text, for people whose language nobody knows yet',
	},
	{
		displayName: 'Links End After Days',
		name: 'linkDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 365 },
		default: 30,
		description: 'How long [opt_in_link] and [opt_out_link] work',
	},
	{
		displayName: 'Preference Page',
		name: 'preferencePage',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/preferences',
		description:
			'Address behind [opt_in_link] and [opt_out_link]: the Production URL of the Webhook node of your preference page. Each link is signed and for one person.',
	},
	{
		displayName: 'Privacy Link',
		name: 'privacyLink',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/privacy',
		description: 'Address of your privacy notice, for [privacy_link]',
	},
	rows(
		{
			displayName: 'Texts in Other Languages',
			name: 'otherTexts',
			placeholder: 'Add Text',
			description:
				'For people who last wrote in this language; everybody else gets the text of Message',
		},
		{
			displayName: 'Text',
			name: 'text',
			values: [
				{
					displayName: 'Language',
					name: 'language',
					type: 'string',
					default: '',
					placeholder: 'e.g. it',
					description: 'Two letters',
				},
				{
					displayName: 'Message',
					name: 'text',
					type: 'string',
					typeOptions: { rows: 4 },
					default: '',
				},
			],
		},
	),
	WORDS,
];

/** What stands below a text in a direct message. */
export const BELOW_THE_TEXT: readonly INodeProperties[] = [
	rows(
		{
			displayName: 'Buttons',
			name: 'buttons',
			placeholder: 'Add Button',
			description: 'At most three below the text, which then has at most 640 characters',
		},
		{
			displayName: 'Button',
			name: 'button',
			values: [
				{
					displayName: 'Kind',
					name: 'kind',
					type: 'options',
					options: [
						{ name: 'Answer', value: 'answer', description: 'Sends a payload back' },
						{ name: 'Link', value: 'link', description: 'Opens an address' },
					],
					default: 'link',
				},
				TITLE,
				{
					displayName: 'Address',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/menu',
					description: 'May be a word such as [opt_out_link]',
					displayOptions: { show: { kind: ['link'] } },
				},
				{ ...PAYLOAD, displayOptions: { show: { kind: ['answer'] } } },
			],
		},
	),
	rows(
		{
			displayName: 'Quick Replies',
			name: 'quickReplies',
			placeholder: 'Add Quick Reply',
			description: 'At most 13 answers to tap below the text; not together with Buttons',
		},
		{ displayName: 'Quick Reply', name: 'reply', values: [TITLE, PAYLOAD] },
	),
];
