import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_ID } from '../shared/fields';

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
	{
		displayName: 'Events',
		name: 'kinds',
		type: 'multiOptions',
		options: [
			{ name: 'Ad Referral', value: 'adReferral', description: 'Wrote after tapping an ad' },
			{ name: 'Comment', value: 'comment', description: 'On a post or reel' },
			{ name: 'Deleted Message', value: 'messageDelete' },
			{ name: 'Edited Message', value: 'messageEdit' },
			{ name: 'Expired Story Insights', value: 'storyInsights' },
			{ name: 'Live Comment', value: 'liveComment' },
			{ name: 'Mention', value: 'mention', description: 'Named you in a post or comment' },
			{ name: 'Message', value: 'message' },
			{ name: 'Opt-In', value: 'optIn' },
			{ name: 'Other', value: 'other', description: 'Kinds that Instagram added later' },
			{ name: 'Own Message', value: 'echo', description: 'Sent by your account' },
			{ name: 'Postback', value: 'postback', description: 'Tapped a button or menu' },
			{ name: 'Quick Reply', value: 'quickReply' },
			{ name: 'Reaction', value: 'reaction', description: 'To a message' },
			{ name: 'Read Receipt', value: 'seen' },
			{ name: 'Referral', value: 'referral', description: 'Came through a chat link' },
			{ name: 'Story Mention', value: 'storyMention', description: 'Named you in their story' },
			{ name: 'Story Reply', value: 'storyReply' },
		],
		default: [],
		description:
			'Which events start the workflow. Leave empty for all but your own messages and read receipts.',
	},
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
