import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID } from '../../../shared/fields';
import type { SegmentRule } from '../../../../core';
import { NO_SEGMENT, SEGMENTS_MAX } from '../../../shared/outputs';
import { SEGMENT_KIND_NAMES } from '../../../shared/segmentKinds';

/** In the order of their names. */
const KIND_DESCRIPTIONS: Readonly<Record<SegmentRule['kind'], string>> = {
	languageOrPlace: 'A list names their language, country or place',
	storyLabel: 'Watched a story with a label',
	highEngagement: 'Liked, answered, reacted or wrote after watching a story',
	lapsed: 'Watched before, but not in the last days',
	newViewers: 'Watched for the first time in the last days',
	own: 'Your own conditions',
	partnership: 'Verified, business or creator accounts',
	possibleBot: 'No profile text or no followers: left out of first messages',
	profileVisitors: 'Visited your profile',
	repeatViewers: 'Watched several different stories',
	tagged: 'Have one of your tags',
	topPercent: 'Watched the most stories',
	watchlist: 'Handles of competitors, influencers and others you watch',
};

const EXAMPLE_CONDITION = JSON.stringify(
	{
		kind: 'all',
		conditions: [
			{ kind: 'did', activities: ['view'], count: 'stories', atLeast: 2 },
			{ kind: 'none', conditions: [{ kind: 'did', activities: ['message'] }] },
		],
	},
	null,
	'\t',
);

const words = (
	name: string,
	displayName: string,
	more: Partial<INodeProperties>,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	...more,
});

const RULE_FIELDS: INodeProperties[] = [
	{
		displayName: 'Who Belongs to It',
		name: 'kind',
		type: 'options',
		options: Object.entries(KIND_DESCRIPTIONS).map(([value, description]) => ({
			name: SEGMENT_KIND_NAMES[value as SegmentRule['kind']],
			value,
			description,
		})),
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
	words('handles', 'Handles', {
		typeOptions: { rows: 3 },
		placeholder: 'e.g. @competitor, @influencer',
		displayOptions: { show: { kind: ['watchlist'] } },
		description: 'With commas or lines between them',
	}),
	words('tags', 'Tags', {
		placeholder: 'e.g. press, fan',
		displayOptions: { show: { kind: ['tagged'] } },
		description: 'One of them is enough',
	}),
	words('languages', 'Languages', {
		placeholder: 'e.g. it, en',
		displayOptions: { show: { kind: ['languageOrPlace'] } },
	}),
	words('countries', 'Countries', {
		placeholder: 'e.g. IT, CH',
		displayOptions: { show: { kind: ['languageOrPlace'] } },
	}),
	words('places', 'Places', {
		placeholder: 'e.g. Milano, Roma',
		displayOptions: { show: { kind: ['languageOrPlace'] } },
	}),
	{
		displayName: 'Label',
		name: 'label',
		type: 'options',
		options: [
			{ name: 'Call to Action', value: 'callToAction' },
			{ name: 'Campaign', value: 'campaign' },
			{ name: 'Language', value: 'language' },
			{ name: 'Offer', value: 'offer' },
			{ name: 'Place', value: 'place' },
			{ name: 'Topic', value: 'topic' },
		],
		default: 'topic',
		displayOptions: { show: { kind: ['storyLabel'] } },
	},
	words('value', 'Label Is', {
		placeholder: 'e.g. bread',
		displayOptions: { show: { kind: ['storyLabel'] } },
	}),
	{
		displayName: 'Conditions',
		name: 'condition',
		type: 'json',
		default: EXAMPLE_CONDITION,
		displayOptions: { show: { kind: ['own'] } },
		description:
			'Combine with all, any and none. Look at: did (count times, stories or days), after, burst, signal, tag, watchlist, top.',
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

const SEGMENTS: INodeProperties = {
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
};

export const ACCOUNT_AND_SEGMENTS: readonly INodeProperties[] = [ACCOUNT_ID, SEGMENTS];

export const SORT_FIELDS: readonly INodeProperties[] = [
	ACCOUNT_ID,
	{
		displayName: 'People',
		name: 'people',
		type: 'options',
		options: [
			{
				name: 'All People of the Account',
				value: 'all',
				description: 'Everyone in the Outreach Database who watched a story or wrote',
			},
			{
				name: 'Only People in the Input',
				value: 'input',
				description: 'Each one once, however many rows they have',
			},
		],
		default: 'all',
	},
	SEGMENTS,
	{
		displayName: 'Each Person Once',
		name: 'firstMatchOnly',
		type: 'boolean',
		default: true,
		description:
			'Whether a person who fits several segments goes only to the first of them, so that nobody is handled twice',
	},
];
