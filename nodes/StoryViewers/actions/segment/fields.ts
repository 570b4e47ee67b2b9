import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID } from '../../../shared/fields';
import { NO_SEGMENT, SEGMENTS_MAX } from '../../../shared/outputs';
import { SEGMENT_KIND_NAMES } from '../../../shared/segmentKinds';

const RULE_FIELDS: INodeProperties[] = [
	{
		displayName: 'Who Belongs to It',
		name: 'kind',
		type: 'options',
		options: [
			{
				name: SEGMENT_KIND_NAMES.highEngagement,
				value: 'highEngagement',
				description: 'Answered, reacted or wrote after watching a story',
			},
			{
				name: SEGMENT_KIND_NAMES.repeatViewers,
				value: 'repeatViewers',
				description: 'Watched several different stories',
			},
			{
				name: SEGMENT_KIND_NAMES.topPercent,
				value: 'topPercent',
				description: 'Watched the most stories',
			},
		],
		default: 'repeatViewers',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Warm viewers',
		description: 'The name of the output. Leave empty to use the name above.',
	},
	{
		displayName: 'Stories at Least',
		name: 'storiesMin',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 3,
		displayOptions: { show: { kind: ['repeatViewers'] } },
		description: 'How many different stories the person watched',
	},
	{
		displayName: 'Percent of the Viewers',
		name: 'percent',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 10,
		displayOptions: { show: { kind: ['topPercent'] } },
		description: 'Rounded up. People with the same number of stories are in or out together.',
	},
	{
		displayName: 'In the Last Days',
		name: 'windowDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 365 },
		default: 7,
		description: 'Days of 24 hours, counted back from now',
	},
];

export const SORT_FIELDS: readonly INodeProperties[] = [
	ACCOUNT_ID,
	{
		displayName: 'People',
		name: 'people',
		type: 'options',
		options: [
			{
				name: 'All Viewers of the Account',
				value: 'all',
				description: 'Everyone in the Outreach Database who watched a story',
			},
			{
				name: 'Only People in the Input',
				value: 'input',
				description: 'Each one once, however many rows they have',
			},
		],
		default: 'all',
	},
	{
		displayName: 'Segments',
		name: 'rules',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			sortable: true,
			maxAllowedFields: SEGMENTS_MAX,
			fixedCollection: {
				itemTitle: '={{ $collection.item.value.name || $collection.item.value.kind }}',
			},
		},
		placeholder: 'Add Segment',
		default: {
			rule: [
				{ kind: 'highEngagement', name: '', windowDays: 7 },
				{ kind: 'repeatViewers', name: '', storiesMin: 3, windowDays: 7 },
			],
		},
		options: [{ displayName: 'Segment', name: 'rule', values: RULE_FIELDS }],
		description: `Each segment has its own output, and everybody else goes to ${NO_SEGMENT}. At most ${SEGMENTS_MAX}.`,
	},
	{
		displayName: 'Each Person Once',
		name: 'firstMatchOnly',
		type: 'boolean',
		default: true,
		description:
			'Whether a person who fits several segments goes only to the first of them, so that nobody is handled twice',
	},
];
