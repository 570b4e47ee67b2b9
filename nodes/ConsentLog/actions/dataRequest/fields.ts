import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID, WHO } from '../../../shared/fields';

const LAW: INodeProperties = {
	displayName: 'Law',
	name: 'law',
	type: 'options',
	options: [
		{ name: 'CCPA (California)', value: 'ccpa', description: '45 days, 45 more if explained' },
		{ name: 'FADP (Switzerland)', value: 'swissFadp', description: '30 days' },
		{
			name: 'GDPR (EU, EEA)',
			value: 'gdpr',
			description: 'One month, two more if explained within the first',
		},
		{ name: 'LGPD (Brazil)', value: 'lgpd', description: '15 days' },
		{ name: 'UK GDPR', value: 'ukGdpr', description: 'One month, two more if explained' },
	],
	default: 'gdpr',
	description: 'Which law sets the date by which the request must be answered',
};

const RECEIVED_AT: INodeProperties = {
	displayName: 'Received',
	name: 'receivedAt',
	type: 'dateTime',
	default: '={{ $now.toISO() }}',
	description: 'When the person asked. The due date is counted from then.',
};

const SYSTEMS: INodeProperties = {
	displayName: 'Systems That Got a Copy',
	name: 'systems',
	type: 'string',
	default: '',
	placeholder: 'e.g. HubSpot, Google Sheets',
	description: 'With commas between them. Each becomes a task of the request.',
};

const REQUEST_FIELDS: readonly INodeProperties[] = [ACCOUNT_ID, WHO, LAW, RECEIVED_AT];

export const ERASE_FIELDS: readonly INodeProperties[] = [
	...REQUEST_FIELDS,
	{
		displayName: 'Afterwards',
		name: 'afterwards',
		type: 'options',
		options: [
			{
				name: 'Keep Them Out',
				value: 'keepOut',
				description:
					'Their names stay on the Do-Not-Contact List as keyed hashes, so that no list brings them back',
			},
			{
				name: 'Forget Them Altogether',
				value: 'forget',
				description:
					'A later list may bring them back as a new person. Who said stop stays on the list either way.',
			},
		],
		default: 'keepOut',
		description: 'What holds for a person who never said stop',
	},
	SYSTEMS,
];

export const EXPORT_FIELDS: readonly INodeProperties[] = [
	...REQUEST_FIELDS,
	{
		displayName: 'Kind of Request',
		name: 'kind',
		type: 'options',
		options: [
			{ name: 'Access', value: 'access', description: 'Everything that is kept about the person' },
			{
				name: 'Portability',
				value: 'portability',
				description: 'What the person told you or did with you, to take along',
			},
		],
		default: 'access',
		description: 'What the person asked for',
	},
	SYSTEMS,
];

export const GET_MANY_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Which',
		name: 'which',
		type: 'options',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Not Answered Yet', value: 'open' },
			{ name: 'One, by ID', value: 'byId' },
			{ name: 'With Open Tasks', value: 'withTasks' },
		],
		default: 'all',
		description: 'Which requests to list',
	},
	{
		displayName: 'Request ID',
		name: 'requestId',
		type: 'string',
		default: '={{ $json.query?.code }}',
		displayOptions: { show: { which: ['byId'] } },
		placeholder: 'e.g. req_3f9a2c',
		description: 'Also the confirmation code of a callback of Meta',
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

export const CLOSE_TASK_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'Task ID',
		name: 'taskId',
		type: 'string',
		default: '={{ $json.taskId }}',
		required: true,
		placeholder: 'e.g. rqt_3f9a2c',
		description: 'A task of a data request, as Erase and Get Many list it',
	},
];
