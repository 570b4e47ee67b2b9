import type { INodeProperties } from 'n8n-workflow';

const OWN_TEXT: INodeProperties = {
	displayName: 'Message',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
	placeholder: 'e.g. Thanks for your reply! Would you like the size guide? Write STOP to end.',
	description:
		'At most 1000 bytes. Say that the message is automatic and how to end it. Words in square brackets are filled in for each person: [first_name], [handle], [brand], [story_topic], [story_offer], [story_place], [code], [opt_in_link], [opt_out_link], [privacy_link], and your own from Words to Fill In. [first_name|there] writes "there" where no name is known.',
};

export const READY_TEXT: INodeProperties = {
	displayName: 'Ready Text',
	name: 'readyText',
	type: 'options',
	options: [
		{
			name: 'Code Delivery',
			value: 'codeDelivery',
			description: 'Gives the person their own code. Needs codes: see Code: Add.',
		},
		{
			name: 'First Message',
			value: 'firstMessage',
			description: 'Thanks for the reply and offers help',
		},
		{
			name: 'Follow-Up',
			value: 'followUp',
			description: 'Asks once whether something is missing',
		},
		{
			name: 'Partnership',
			value: 'partnership',
			description: 'Proposes to work together, for business accounts',
		},
		{
			name: 'YES Invitation',
			value: 'yesInvitation',
			description: 'Asks to write YES for a code, and for consent to offers',
		},
	],
	default: 'firstMessage',
	description:
		'A text in English, Italian, Spanish, French, German and Portuguese: each person gets it in the language they last wrote in. It needs the option Privacy Link.',
};

const showFor = (...choices: string[]): Pick<INodeProperties, 'displayOptions'> => ({
	displayOptions: { show: { messageFrom: choices } },
});

/** What a message consists of; `text` alone is what workflows from before have. */
export const MESSAGE_CONTENT: readonly INodeProperties[] = [
	{
		displayName: 'Message From',
		name: 'messageFrom',
		type: 'options',
		options: [
			{ name: 'Own Text', value: 'own' },
			{
				name: 'Picture, Video, Audio or PDF',
				value: 'media',
				description: 'A file at a public address, without words',
			},
			{ name: 'Post of Your Own', value: 'post', description: 'A post or reel of the account' },
			{
				name: 'Ready Text',
				value: 'ready',
				description: 'A text that comes with this node, in six languages',
			},
		],
		default: 'own',
		description: 'What is sent',
	},
	{ ...OWN_TEXT, ...showFor('own') },
	{ ...READY_TEXT, ...showFor('ready') },
	{
		displayName: 'Kind of File',
		name: 'mediaKind',
		type: 'options',
		options: [
			{ name: 'Audio', value: 'audio' },
			{ name: 'PDF', value: 'file' },
			{ name: 'Picture', value: 'image' },
			{ name: 'Video', value: 'video' },
		],
		default: 'image',
		description: 'Instagram takes PNG and JPEG up to 8 MB, other files up to 25 MB',
		...showFor('media'),
	},
	{
		displayName: 'Address of the File',
		name: 'mediaUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/menu.jpg',
		description: 'Instagram fetches the file from there, so everybody must be able to open it',
		...showFor('media'),
	},
	{
		displayName: 'Post ID',
		name: 'postId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 17895695668004550',
		description: 'ID of a post or reel of the account that sends the message',
		...showFor('post'),
	},
];
