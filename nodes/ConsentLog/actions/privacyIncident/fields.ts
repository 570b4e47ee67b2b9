import type { INodeProperties } from 'n8n-workflow';

const RISK_OPTIONS = [
	{ name: 'High', value: 'high', description: 'The people must be told too, without delay' },
	{ name: 'Likely', value: 'likely', description: 'The authority must be told within 72 hours' },
	{ name: 'Unlikely', value: 'unlikely', description: 'Note why; nobody must be told' },
];

const ABOUT: INodeProperties = {
	displayName: 'People, About',
	name: 'peopleAbout',
	type: 'number',
	default: 0,
	description: 'About how many people it concerns',
};

const MEASURES: INodeProperties = {
	displayName: 'Measures',
	name: 'measures',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. token taken back, workflow stopped, backup moved',
	description: 'What was done against it, and against the next one',
};

export const REPORT_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'What Happened',
		name: 'what',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. a backup was copied to an open folder',
		description: 'In your own words; name nobody whose data it is about',
	},
	{
		displayName: 'Noticed',
		name: 'noticedAt',
		type: 'dateTime',
		default: '={{ $now.toISO() }}',
		description: 'When you became aware of it. The 72 hours are counted from then.',
	},
	{
		displayName: 'Risk for People',
		name: 'risk',
		type: 'options',
		options: RISK_OPTIONS,
		default: 'likely',
		description: 'How probable harm to people is',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [MEASURES, ABOUT],
	},
];

export const UPDATE_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Incident ID',
		name: 'incidentId',
		type: 'string',
		default: '={{ $json.incidentId }}',
		required: true,
		placeholder: 'e.g. inc_3f9a2c',
		description: 'As Report gave it',
	},
	{
		displayName: 'Changes',
		name: 'changes',
		type: 'collection',
		placeholder: 'Add Change',
		default: {},
		description: 'What became known or was done since',
		options: [
			{
				displayName: 'Authority Told',
				name: 'authorityToldAt',
				type: 'dateTime',
				default: '',
				description: 'When the supervisory authority was told',
			},
			{
				displayName: 'Closed',
				name: 'isClosed',
				type: 'boolean',
				default: true,
				description: 'Whether nothing is left to do',
			},
			MEASURES,
			ABOUT,
			{
				displayName: 'People Told',
				name: 'peopleToldAt',
				type: 'dateTime',
				default: '',
				description: 'When the people were told',
			},
			{
				displayName: 'Risk for People',
				name: 'risk',
				type: 'options',
				options: RISK_OPTIONS,
				default: 'likely',
				description: 'How probable harm to people is, as you know now',
			},
		],
	},
];

export const LIST_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Which',
		name: 'which',
		type: 'options',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Not Closed', value: 'open' },
		],
		default: 'open',
		description: 'Which incidents to list',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
];
