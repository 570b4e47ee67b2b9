import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT, LANGUAGE, ONLY_ACCOUNT, PURPOSE, WHO } from '../../../shared/fields';
import { MESSAGE_CONTENT } from '../../shared/textFields';
import { BELOW_THE_TEXT, TEXT_OPTIONS } from '../../shared/textOptions';

export const PACE: INodeProperties = {
	displayName: 'Pace',
	name: 'pace',
	type: 'options',
	options: [
		{
			name: 'Careful',
			value: 'careful',
			description: 'At most 30 an hour and 150 a day, 20 to 60 seconds apart',
		},
		{ name: 'Custom', value: 'custom', description: 'Your own limits' },
		{
			name: 'Normal',
			value: 'normal',
			description: 'At most 80 an hour and 500 a day, 5 to 15 seconds apart',
		},
	],
	default: 'careful',
	description: 'How many messages your account sends, and how fast',
};

const customNumber = (
	property: Pick<INodeProperties, 'displayName' | 'name' | 'default' | 'description'>,
	minValue: number,
): INodeProperties => ({
	...property,
	type: 'number',
	typeOptions: { minValue },
	displayOptions: { show: { pace: ['custom'] } },
});

export const CUSTOM_LIMITS: readonly INodeProperties[] = [
	customNumber(
		{
			displayName: 'Messages per Hour',
			name: 'hourSendsMax',
			default: 20,
			description: 'At most this many from the account in any 60 minutes',
		},
		1,
	),
	customNumber(
		{
			displayName: 'Messages per Day',
			name: 'daySendsMax',
			default: 100,
			description: 'At most this many from the account in any 24 hours',
		},
		1,
	),
	customNumber(
		{
			displayName: 'Messages per Person per Day',
			name: 'personDaySendsMax',
			default: 1,
			description: 'At most this many to one person in any 24 hours',
		},
		1,
	),
	customNumber(
		{
			displayName: 'Seconds Between Messages',
			name: 'spacingMinSeconds',
			default: 20,
			description: 'The shortest pause between two messages',
		},
		0,
	),
	customNumber(
		{
			displayName: 'Seconds Between Messages at Most',
			name: 'spacingMaxSeconds',
			default: 60,
			description: 'The longest pause. The real one is chosen by chance between the two.',
		},
		0,
	),
];

const LONGEST_WAIT: INodeProperties = {
	displayName: 'Longest Wait in This Run',
	name: 'waitMaxSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 3600 },
	default: 300,
	description:
		'In seconds. Who cannot be written to in this time goes to Waiting, and Send Due sends it later.',
};

export const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Campaign',
			name: 'campaign',
			type: 'string',
			default: 'story-campaign',
			description:
				'A short name without spaces. A person gets each step of a campaign once in each round.',
		},
		...BELOW_THE_TEXT,
		...TEXT_OPTIONS,
		LANGUAGE,
		LONGEST_WAIT,
		PURPOSE,
		{
			displayName: 'Quiet Hours',
			name: 'quietHours',
			type: 'options',
			options: [
				{
					name: 'As in the Pace',
					value: 'asInPace',
					description: '21:00 to 09:00 where the person lives',
				},
				{ name: 'Off', value: 'off' },
				{
					name: 'Own Times',
					value: 'own',
					description: 'From and until as typed in the two other options',
				},
			],
			default: 'asInPace',
			description: 'When nobody is written to',
		},
		{
			displayName: 'Quiet Hours From',
			name: 'quietHoursStart',
			type: 'string',
			default: '21:00',
			placeholder: 'e.g. 21:00',
			description: 'Used when Quiet Hours is Own Times',
		},
		{
			displayName: 'Quiet Hours Until',
			name: 'quietHoursEnd',
			type: 'string',
			default: '09:00',
			placeholder: 'e.g. 09:00',
			description: 'Used when Quiet Hours is Own Times',
		},
		{
			displayName: 'Round',
			name: 'round',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1,
			description: 'Raise it to send the same step to the same people once more',
		},
		{
			displayName: 'Step',
			name: 'step',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1,
			description: '1 is the first message of the campaign, 2 the one after it',
		},
		{
			displayName: 'Time Zone of the Account',
			name: 'timezone',
			type: 'string',
			default: '',
			placeholder: 'e.g. Europe/Rome',
			description:
				'For quiet hours of people whose own time zone is unknown. Without either nobody is written to while quiet hours are on.',
		},
	],
};

/** What Preview and Send ask for: the first screen, then everything else under Options. */
export const MESSAGE_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	WHO,
	...MESSAGE_CONTENT,
	PACE,
	...CUSTOM_LIMITS,
	OPTIONS,
];

export const SEND_DUE_FIELDS: readonly INodeProperties[] = [
	ONLY_ACCOUNT,
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [LANGUAGE, LONGEST_WAIT],
	},
];
