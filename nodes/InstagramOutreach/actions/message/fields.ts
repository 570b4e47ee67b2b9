import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT, LANGUAGE, ONLY_ACCOUNT, PURPOSE, WHO } from '../../../shared/fields';
import { withExperiment } from '../../shared/experimentFields';
import { MESSAGE_CONTENT } from '../../shared/textFields';
import { BELOW_THE_TEXT, TEXT_OPTIONS } from '../../shared/textOptions';
import { PACE_FIELDS } from './paceFields';

const LONGEST_WAIT: INodeProperties = {
	displayName: 'Longest Wait in This Run',
	name: 'waitMaxSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 3600 },
	default: 300,
	description:
		'In seconds. Who cannot be written to in this time goes to Waiting, and Send Due sends it later.',
};

const RUN_TIME: INodeProperties = {
	displayName: 'Time for This Run',
	name: 'runMaxSeconds',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description:
		'In seconds. No message is begun later; the rest keeps its place for the next run. 0 sets no limit.',
};

const PRIORITY: INodeProperties = {
	displayName: 'Priority',
	name: 'priority',
	type: 'number',
	default: 0,
	description:
		'Whose 24 hours end first goes first. Among those who have as long, the higher number goes first, such as 2 for your best segment.',
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
		PRIORITY,
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
			displayName: 'Segment',
			name: 'segment',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.segment }}',
			description:
				'Kept with the message, so that Outreach Report can split by it. Sort Into Segments gives it in the field segment.',
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
	...PACE_FIELDS,
	withExperiment(OPTIONS),
];

/** What a confirmation may be told: when, and in which language if nobody knows it. Never its words. */
const CONFIRMATION_OPTIONS: readonly string[] = [
	'fallbackLanguage',
	'language',
	'quietHours',
	'quietHoursEnd',
	'quietHoursStart',
	'timezone',
	'waitMaxSeconds',
];

export const CONFIRMATION_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	WHO,
	{
		displayName: 'Privacy Link',
		name: 'privacyLink',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/privacy',
		description:
			'Address of your privacy notice. The text comes with this node, in the language the person wrote in.',
	},
	...PACE_FIELDS,
	{
		...OPTIONS,
		options: (OPTIONS.options ?? []).filter(({ name }) => CONFIRMATION_OPTIONS.includes(name)),
	},
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
		options: [LANGUAGE, LONGEST_WAIT, RUN_TIME],
	},
];
