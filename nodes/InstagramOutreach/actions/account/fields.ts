import type { INodeProperties } from 'n8n-workflow';
import { LANGUAGE, ONLY_ACCOUNT } from '../../../shared/fields';

export const EVERY_ACCOUNT: INodeProperties = {
	...ONLY_ACCOUNT,
	description:
		'Your Instagram professional account. Leave the ID empty for every account of the Instagram credential.',
};

export const CAMPAIGN: INodeProperties = {
	displayName: 'Campaign',
	name: 'campaign',
	type: 'string',
	default: '',
	placeholder: 'e.g. story-campaign',
	description: 'Only this campaign. Leave it empty for the whole account.',
};

export const UNTIL: INodeProperties = {
	displayName: 'Until',
	name: 'until',
	type: 'dateTime',
	default: '',
	description:
		'When sending goes on by itself. Leave it empty to pause until Resume. A single campaign always waits for Resume.',
};

export const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [LANGUAGE],
};
