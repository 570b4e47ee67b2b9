import type { INodeProperties } from 'n8n-workflow';
import { ONLY_ACCOUNT } from '../../../shared/fields';

const atMost = (
	property: Pick<INodeProperties, 'displayName' | 'name' | 'default' | 'description'>,
	minValue = 0,
): INodeProperties => ({ ...property, type: 'number', typeOptions: { minValue } });

const WEEKDAYS: INodeProperties = {
	displayName: 'Days of the Week',
	name: 'weekdays',
	type: 'multiOptions',
	options: [
		{ name: 'Friday', value: 5 },
		{ name: 'Monday', value: 1 },
		{ name: 'Saturday', value: 6 },
		{ name: 'Sunday', value: 7 },
		{ name: 'Thursday', value: 4 },
		{ name: 'Tuesday', value: 2 },
		{ name: 'Wednesday', value: 3 },
	],
	default: [1, 2, 3, 4, 5, 6, 7],
	description: 'On which days people are written to, by the calendar where they live',
};

const EVIDENCE: INodeProperties = {
	displayName: 'Proof for Promotional Messages',
	name: 'evidence',
	type: 'multiOptions',
	options: [
		{ name: 'Form With Its Wording', value: 'formWithWording' },
		{ name: 'Imported From Another System', value: 'importedFromSystem' },
		{ name: 'Stated by You', value: 'statedByUser' },
		{ name: 'Their Own Words', value: 'ownWordsWithMessageId' },
	],
	default: ['ownWordsWithMessageId', 'formWithWording', 'importedFromSystem'],
	description:
		'How well a consent must be proved. Where the law asks for more, as in the European Union, more is asked for. Watching a story is not consent.',
};

const TEMPLATE_LIMITS: INodeProperties = {
	displayName: 'Limits for Each Message',
	name: 'templateLimits',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Limit',
	default: {},
	options: [
		{
			displayName: 'Limit',
			name: 'limit',
			values: [
				{
					displayName: 'At Most',
					name: 'sendsMax',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 100,
					description: 'How often the same step of a campaign is sent',
				},
				{
					displayName: 'In Hours',
					name: 'hours',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 24,
				},
			],
		},
	],
	description: 'How often the same step of a campaign is sent, to whomever',
};

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		WEEKDAYS,
		TEMPLATE_LIMITS,
		atMost({
			displayName: 'Messages per Person in All',
			name: 'personLifetimeSendsMax',
			default: 0,
			description: 'At most this many to one person, ever. 0 sets no such limit.',
		}),
		EVIDENCE,
		atMost({
			displayName: 'Test Batch',
			name: 'testBatch',
			default: 50,
			description:
				'How many people a campaign contacts before it waits for their reaction: 50 to 150, or 0 for no test. Then twice as many in all, and so on.',
		}),
		{
			displayName: 'Time Zone',
			name: 'timezone',
			type: 'string',
			default: '',
			placeholder: 'e.g. Europe/Rome',
			description: 'For people of whom neither time zone nor country is known',
		},
		{
			displayName: 'When the 24 Hours Are Over',
			name: 'whenWindowClosed',
			type: 'options',
			options: [
				{
					name: 'Hand to a Person',
					value: 'handToPerson',
					description: 'As long as somebody may still answer by hand',
				},
				{ name: 'Leave Out', value: 'skip' },
			],
			default: 'handToPerson',
			description: 'What happens to people who can no longer get an automatic message',
		},
	],
};

/** Alphabetical order would tear minute, hour and day apart, so only the options are sorted. */
export const SAVE_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Limits Name',
		name: 'limitsName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. summer',
		description: 'Small letters, digits and hyphens',
	},
	{
		...ONLY_ACCOUNT,
		description: 'Leave the ID empty to save them for every account',
	},
	atMost({
		displayName: 'Messages per Minute',
		name: 'minuteSendsMax',
		default: 3,
		description: 'At most this many from the account in any 60 seconds. 0 sets no such limit.',
	}),
	atMost({
		displayName: 'Messages per Hour',
		name: 'hourSendsMax',
		default: 30,
		description: 'At most this many from the account in any 60 minutes. 0 sets no such limit.',
	}),
	atMost({
		displayName: 'Messages per Day',
		name: 'daySendsMax',
		default: 150,
		description: 'At most this many from the account in any 24 hours. 0 sets no such limit.',
	}),
	atMost(
		{
			displayName: 'Messages per Person',
			name: 'personSendsMax',
			default: 1,
			description: 'At most this many to one person in the days below',
		},
		1,
	),
	atMost(
		{
			displayName: 'In Days',
			name: 'personDays',
			default: 1,
			description: 'Days of 24 hours in which one person gets at most so many messages',
		},
		1,
	),
	atMost({
		displayName: 'Seconds Between Messages',
		name: 'spacingMinSeconds',
		default: 20,
		description: 'The shortest pause between two messages',
	}),
	atMost({
		displayName: 'Seconds Between Messages at Most',
		name: 'spacingMaxSeconds',
		default: 60,
		description: 'The longest pause. The real one is chosen by chance between the two.',
	}),
	{
		displayName: 'Quiet Hours From',
		name: 'quietHoursStart',
		type: 'string',
		default: '21:00',
		placeholder: 'e.g. 21:00',
		description: 'From then on nobody is written to, where they live. Empty both for none.',
	},
	{
		displayName: 'Quiet Hours Until',
		name: 'quietHoursEnd',
		type: 'string',
		default: '09:00',
		placeholder: 'e.g. 09:00',
	},
	OPTIONS,
];
