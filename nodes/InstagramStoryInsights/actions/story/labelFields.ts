import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT } from '../../../shared/fields';
import { STORY } from '../../shared/fields';

const field = (displayName: string, name: string, placeholder: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${placeholder}`,
	description: 'Leave empty to take the label away',
});

export const LABEL_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	{
		displayName: 'Labels From',
		name: 'labelsFrom',
		type: 'options',
		options: [
			{ name: 'Fields Below', value: 'fields' },
			{
				name: 'Input Items',
				value: 'items',
				description:
					'From the columns story_id, topic, campaign, call_to_action, offer, place and language of each item',
			},
		],
		default: 'fields',
		description: 'Where the labels are written',
	},
	{ ...STORY, displayOptions: { show: { labelsFrom: ['fields'] } } },
	{
		displayName: 'Labels',
		name: 'labels',
		type: 'collection',
		placeholder: 'Add Label',
		default: {},
		displayOptions: { show: { labelsFrom: ['fields'] } },
		options: [
			field('Call to Action', 'callToAction', 'reply YES'),
			field('Campaign', 'campaign', 'autumn'),
			field('Language', 'language', 'it'),
			field('Offer', 'offer', '10 % off'),
			field('Place', 'place', 'Milan'),
			field('Topic', 'topic', 'our new bread'),
		],
	},
];
