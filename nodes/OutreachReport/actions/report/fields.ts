import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID, LANGUAGE } from '../../../shared/fields';

export const ACCOUNTS: INodeProperties = {
	...ACCOUNT_ID,
	default: '',
	description:
		'ID of your Instagram professional account; with an expression the accounts of all input items are counted together. Leave empty to count every account of the Outreach Database.',
};

export const PERIOD: readonly INodeProperties[] = [
	{
		displayName: 'Period',
		name: 'period',
		type: 'options',
		options: [
			{ name: 'Custom', value: 'custom' },
			{ name: 'Last 30 Days', value: 'last30Days' },
			{ name: 'Last 7 Days', value: 'last7Days' },
			{ name: 'Last 90 Days', value: 'last90Days' },
		],
		default: 'last30Days',
		description: 'Days of 24 hours up to now. The same time before it is shown beside it.',
	},
	{
		displayName: 'From',
		name: 'from',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: { period: ['custom'] } },
		description: 'When the period begins, on the clock of the workflow',
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'dateTime',
		default: '',
		displayOptions: { show: { period: ['custom'] } },
		description: 'When the period ends, on the clock of the workflow. Leave empty for now.',
	},
];

const SPLIT_BY: INodeProperties = {
	displayName: 'Split By',
	name: 'splitBy',
	type: 'options',
	options: [
		{ name: 'Account', value: 'account' },
		{
			name: 'Call to Action',
			value: 'callToAction',
			description: 'Label of the story that the person last replied to',
		},
		{ name: 'Campaign', value: 'campaign' },
		{ name: 'Day', value: 'day', description: 'On the clock of the workflow' },
		{ name: 'Hour', value: 'hour', description: 'On the clock of the workflow' },
		{ name: 'Language', value: 'language', description: 'Latest known one of the person' },
		{ name: 'Nothing', value: 'nothing' },
		{
			name: 'Offer',
			value: 'offer',
			description: 'Label of the story that the person last replied to',
		},
		{ name: 'Purpose', value: 'purpose' },
		{
			name: 'Segment',
			value: 'segment',
			description: 'As given under Options when the message was sent',
		},
		{ name: 'Step', value: 'step' },
		{
			name: 'Story',
			value: 'story',
			description: 'The one that the person last replied to, at most 7 days before the message',
		},
		{ name: 'Template', value: 'template' },
		{
			name: 'Topic',
			value: 'topic',
			description: 'Label of the story that the person last replied to',
		},
		{ name: 'Variant', value: 'variant', description: 'Of an experiment' },
		{ name: 'Weekday', value: 'weekday', description: 'On the clock of the workflow' },
	],
	default: 'nothing',
	description: 'By what each figure is also shown, in the field splits of its item',
};

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [LANGUAGE],
};

const PICTURE: INodeProperties = {
	displayName: 'Picture',
	name: 'picture',
	type: 'options',
	options: [
		{ name: 'Funnel', value: 'funnel', description: 'From viewer to sale' },
		{ name: 'Messages and Daily Limit', value: 'sends' },
		{ name: 'Opt-Outs', value: 'optOuts' },
		{ name: 'People Who Became Reachable', value: 'reachability' },
		{ name: 'Stories', value: 'stories', description: 'Replies for the people reached' },
	],
	default: 'funnel',
	description: 'What is drawn',
};

export const COLORS: INodeProperties = {
	displayName: 'Colors',
	name: 'colors',
	type: 'options',
	options: [
		{ name: 'Dark', value: 'dark' },
		{ name: 'Light', value: 'light' },
	],
	default: 'light',
	description: 'For which background the picture is drawn',
};

export const ALERT_FIELDS: readonly INodeProperties[] = [ACCOUNTS, OPTIONS];

export const PAGE_FIELDS: readonly INodeProperties[] = [ACCOUNTS, ...PERIOD, OPTIONS];

export const STORY_FIELDS: readonly INodeProperties[] = [ACCOUNTS, ...PERIOD, OPTIONS];

export const PICTURE_FIELDS: readonly INodeProperties[] = [
	PICTURE,
	ACCOUNTS,
	...PERIOD,
	{ ...OPTIONS, options: [COLORS, LANGUAGE] },
];

export const FUNNEL_FIELDS: readonly INodeProperties[] = [ACCOUNTS, ...PERIOD, OPTIONS];

export const KPI_FIELDS: readonly INodeProperties[] = [ACCOUNTS, ...PERIOD, SPLIT_BY, OPTIONS];
