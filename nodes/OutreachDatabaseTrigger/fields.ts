import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID } from '../shared/fields';
import { EVENT_FILTERS_FIELD, EVENT_KINDS_FIELD } from '../shared/events/filterFields';

export const TRIGGER_FIELDS: INodeProperties[] = [
	{
		displayName:
			'The workflow "Instagram receiver" must be published: it holds the address of your Meta app and records what arrives. Any number of workflows can start here.',
		name: 'receiverNotice',
		type: 'notice',
		default: '',
	},
	{
		...ACCOUNT_ID,
		default: '',
		description: 'ID of your Instagram professional account. Leave empty for every account.',
	},
	EVENT_KINDS_FIELD,
	EVENT_FILTERS_FIELD,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Skip Events Older Than (Hours)',
				name: 'ageHoursMax',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 720 },
				default: 24,
				description:
					'After a time without being published the workflow catches up, but not with older events than these',
			},
		],
	},
];
