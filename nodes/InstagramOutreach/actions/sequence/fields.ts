import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT, LANGUAGE, ONLY_ACCOUNT, WHO } from '../../../shared/fields';
import { EXPERIMENT_OPTIONS } from '../../shared/experimentFields';
import { BELOW_THE_TEXT } from '../../shared/textOptions';
import { OPTIONS, optionsWithout } from '../message/fields';
import { PACE_FIELDS } from '../message/paceFields';

const NAME: INodeProperties = {
	displayName: 'Sequence',
	name: 'sequence',
	type: 'string',
	default: 'welcome',
	required: true,
	placeholder: 'e.g. welcome',
	description: 'A short name without spaces. It is also the campaign of its messages.',
};

const STEP_VALUES: INodeProperties[] = [
	{
		displayName: 'Channel',
		name: 'way',
		type: 'options',
		options: [
			{ name: 'Email', value: 'email', description: 'Sent by your own node' },
			{ name: 'Instagram Message', value: 'instagramDm' },
			{ name: 'Other', value: 'other', description: 'Sent by your own node' },
			{ name: 'SMS', value: 'sms', description: 'Sent by your own node' },
			{
				name: 'Task for a Person',
				value: 'task',
				description: 'Someone writes it by hand in the Instagram app',
			},
			{ name: 'WhatsApp', value: 'whatsApp', description: 'Sent by your own node' },
		],
		default: 'instagramDm',
		description: 'How this step reaches the person',
	},
	{
		displayName: 'Earliest After (Hours)',
		name: 'earliestHours',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'From the step before, or from the beginning',
	},
	{
		displayName: 'If Not Possible',
		name: 'otherwise',
		type: 'options',
		options: [
			{ name: 'End the Sequence', value: 'end' },
			{ name: 'Go On With the Next Step', value: 'nextStep' },
			{ name: 'Make It a Task for a Person', value: 'task' },
		],
		default: 'nextStep',
		description:
			'When this step may not or cannot reach the person. Nobody who asked for no contact is passed on.',
	},
	{
		displayName: 'Latest After (Hours)',
		name: 'latestHours',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'The moment is chosen by chance between the two, for each person anew',
	},
	{
		displayName: 'Message',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Here is the size guide. Write STOP to end.',
		description: 'For a task: what the person could write',
	},
	{
		displayName: 'Wait for Their Message',
		name: 'waitsForMessage',
		type: 'boolean',
		default: false,
		description:
			'Whether this step goes out only after the person wrote again, within 7 days. The only way to an automatic Instagram message a day or more after the first.',
	},
];

const STEPS: INodeProperties = {
	displayName: 'Steps',
	name: 'steps',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Step',
	default: { step: [{}] },
	options: [{ displayName: 'Step', name: 'step', values: STEP_VALUES }],
	description:
		'In their order. A follow-up two or three days later is an email, SMS or WhatsApp they agreed to, or a task for a person.',
};

/**
 * A sequence has its own name and priority and counts its own steps, which are own texts without codes
 * and wait for their time in the database.
 */
const NOT_OF_SEQUENCES = [
	...BELOW_THE_TEXT.map(({ name }) => name),
	'campaign',
	'codeList',
	'fallbackLanguage',
	'otherTexts',
	'priority',
	'step',
	'waitMaxSeconds',
];

const SEQUENCE_OPTIONS: INodeProperties[] = [
	...(optionsWithout(NOT_OF_SEQUENCES).options ?? []),
	...EXPERIMENT_OPTIONS,
	{
		displayName: 'End After Unanswered Messages',
		name: 'unansweredMax',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 2 },
		default: 2,
		description: 'After so many messages without an answer nothing more is sent',
	},
	{
		displayName: 'End When Somebody Else Writes',
		name: 'stopOnTakenOver',
		type: 'boolean',
		default: true,
		description: 'Whether it ends when a person or another app writes to them from this account',
	},
	{
		displayName: 'End When They Write',
		name: 'stopOnReply',
		type: 'boolean',
		default: true,
		description:
			'Whether it ends with any message of theirs, unless the next step waits for it. STOP always ends it.',
	},
	{
		displayName: 'Priority',
		name: 'priority',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1000 },
		default: 0,
		description:
			'The higher, the sooner. It rises by one whenever the person is added again, and never brings more messages.',
	},
]
	.filter((option): option is INodeProperties => 'displayName' in option && 'type' in option)
	.toSorted((a, b) => a.displayName.localeCompare(b.displayName));

export const ADD_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	WHO,
	NAME,
	STEPS,
	...PACE_FIELDS,
	{ ...OPTIONS, options: SEQUENCE_OPTIONS },
];

const WITH_LANGUAGE: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [LANGUAGE],
};

export const STOP_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	WHO,
	{
		...NAME,
		required: false,
		default: '',
		description: 'Empty ends every sequence this person is in on this account',
	},
	{
		displayName: 'Why',
		name: 'because',
		type: 'options',
		options: [
			{
				name: 'Converted',
				value: 'converted',
				description: 'They did what the sequence was for',
			},
			{ name: 'Stopped', value: 'stopped', description: 'Any other reason' },
			{ name: 'Taken Over', value: 'takenOver', description: 'A person goes on with them' },
		],
		default: 'stopped',
		description: 'What is noted down as the reason',
	},
];

export const GET_MANY_FIELDS: readonly INodeProperties[] = [
	ONLY_ACCOUNT,
	{ ...NAME, required: false, default: '', description: 'Empty means all' },
	{
		displayName: 'Who Is Meant',
		name: 'state',
		type: 'options',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'On the Way', value: 'active' },
			{ name: 'Through', value: 'ended' },
		],
		default: 'active',
		description: 'Which people are given',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	WITH_LANGUAGE,
];
