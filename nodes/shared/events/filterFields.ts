import type { INodeProperties } from 'n8n-workflow';

export const EVENT_KINDS_FIELD: INodeProperties = {
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
		'Which events start the workflow. Leave empty for all but your own messages and read receipts. Every event is recorded all the same, and every opt-out is honoured.',
};

export const EVENT_FILTERS_FIELD: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'The workflow starts only for events that pass all of them',
	options: [
		{
			displayName: 'Keywords',
			name: 'keywords',
			type: 'string',
			default: '',
			placeholder: 'e.g. yes, info, price list',
			description:
				'At least one of these words or phrases stands in the text; separate them with commas. Accents and capital letters do not matter.',
		},
		{
			displayName: 'Languages',
			name: 'languages',
			type: 'multiOptions',
			options: [
				{ name: 'English', value: 'en' },
				{ name: 'French', value: 'fr' },
				{ name: 'German', value: 'de' },
				{ name: 'Italian', value: 'it' },
				{ name: 'Portuguese', value: 'pt' },
				{ name: 'Spanish', value: 'es' },
			],
			default: [],
			description:
				'Known only for short answers such as YES or STOP whose words belong to one language; other events do not pass',
		},
		{
			displayName: 'Media IDs',
			name: 'mediaIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 17900000000000001',
			description: 'Posts, reels or stories that were commented on; separate them with commas',
		},
		{
			displayName: 'Only the Next Story I Publish',
			name: 'nextStory',
			type: 'boolean',
			default: false,
			description:
				'Whether to start only for the first story that you publish after this workflow was published. Publish the workflow again to wait for another one.',
		},
		{
			displayName: 'Story IDs',
			name: 'storyIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 17900000000000002',
			description: 'Stories that were replied to; separate them with commas',
		},
		{
			displayName: 'Story Labels',
			name: 'storyLabels',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Label',
			default: {},
			description:
				'The story that was replied to has all of these labels. Set them with Instagram Story Insights > Story > Label.',
			options: [
				{
					displayName: 'Label',
					name: 'label',
					values: [
						{
							displayName: 'Label',
							name: 'kind',
							type: 'options',
							options: [
								{ name: 'Call to Action', value: 'callToAction' },
								{ name: 'Campaign', value: 'campaign' },
								{ name: 'Language', value: 'language' },
								{ name: 'Offer', value: 'offer' },
								{ name: 'Place', value: 'place' },
								{ name: 'Topic', value: 'topic' },
							],
							default: 'campaign',
						},
						{
							displayName: 'Is',
							name: 'value',
							type: 'string',
							default: '',
							placeholder: 'e.g. autumn',
							description: 'Capital letters do not matter',
						},
					],
				},
			],
		},
	],
};
