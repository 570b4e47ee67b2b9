import type { INodeProperties } from 'n8n-workflow';

/** Fields that several operations share; each operation composes its own list. */
export const ACCOUNT: INodeProperties = {
	displayName: 'Account',
	name: 'account',
	type: 'resourceLocator',
	default: { mode: 'id', value: '={{ $json.accountId }}' },
	description:
		'Your Instagram professional account. Leave the ID empty to use the only account of the Instagram credential.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 17841400000000000',
		},
	],
};

/** Where nothing says which account an item belongs to. */
export const ONLY_ACCOUNT: INodeProperties = { ...ACCOUNT, default: { mode: 'id', value: '' } };

/** For nodes that do not ask Instagram, and so have no list. */
export const ACCOUNT_ID: INodeProperties = {
	displayName: 'Account',
	name: 'account',
	type: 'string',
	default: '={{ $json.accountId }}',
	placeholder: 'e.g. 17841400000000000',
	description: 'ID of your Instagram professional account',
};

export const WHO: INodeProperties = {
	displayName: 'Who',
	name: 'who',
	type: 'resourceLocator',
	default: { mode: 'personId', value: '={{ $json.personId }}' },
	required: true,
	description: 'The person, as another node of this package gave them',
	modes: [
		{
			displayName: 'Person ID',
			name: 'personId',
			type: 'string',
			placeholder: 'e.g. per_3f9a2c',
			hint: 'From Story Viewers or Instagram Story Trigger',
		},
		{
			displayName: 'Instagram User ID',
			name: 'igsid',
			type: 'string',
			placeholder: 'e.g. 1784000000000001',
			hint: 'Valid for your account only',
		},
		{
			displayName: 'Handle',
			name: 'handle',
			type: 'string',
			placeholder: 'e.g. @giulia.rossi',
		},
	],
};

export const PURPOSE: INodeProperties = {
	displayName: 'Purpose',
	name: 'purpose',
	type: 'options',
	options: [
		{
			name: 'Conversation',
			value: 'conversation',
			description: 'An answer to what the person wrote first',
		},
		{
			name: 'Promotional',
			value: 'promotional',
			description: 'Needs a recorded consent. Watching a story is not consent.',
		},
	],
	default: 'conversation',
	description: 'What the message is for',
};

export const LANGUAGE: INodeProperties = {
	displayName: 'Language of Explanations',
	name: 'language',
	type: 'options',
	options: [
		{ name: 'English', value: 'en' },
		{ name: 'Italian', value: 'it' },
	],
	default: 'en',
	description: 'In which language the reasons are written',
};
