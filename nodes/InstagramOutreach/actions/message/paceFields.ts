import type { INodeProperties } from 'n8n-workflow';

const PACE: INodeProperties = {
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
		{
			name: 'Saved Limits',
			value: 'saved',
			description: 'Limits that were kept under a name with Limits: Save',
		},
	],
	default: 'careful',
	description: 'How many messages your account sends, and how fast',
};

const SAVED_LIMITS: INodeProperties = {
	displayName: 'Limits Name',
	name: 'limitsName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. summer',
	displayOptions: { show: { pace: ['saved'] } },
	description:
		'As saved with Limits: Save. The latest version counts; summer@3 keeps to version 3. Without such limits nothing is sent.',
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

const CUSTOM_LIMITS: readonly INodeProperties[] = [
	customNumber(
		{
			displayName: 'Messages per Minute',
			name: 'minuteSendsMax',
			default: 0,
			description: 'At most this many from the account in any 60 seconds. 0 sets no such limit.',
		},
		0,
	),
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

/** Which limits hold: those of a pace, saved ones, or those typed in. */
export const PACE_FIELDS: readonly INodeProperties[] = [PACE, SAVED_LIMITS, ...CUSTOM_LIMITS];
