import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT, LANGUAGE } from '../../../shared/fields';
import { MESSAGE_CONTENT } from '../../shared/textFields';
import { OPTIONS } from '../message/fields';
import { PACE_FIELDS } from '../message/paceFields';

export const COMMENT: INodeProperties = {
	displayName: 'Comment ID',
	name: 'commentId',
	type: 'string',
	default: '={{ $json.commentId }}',
	required: true,
	placeholder: 'e.g. 17858893269123456',
	description: 'The comment, as a trigger of this package gave it',
};

type Names = readonly string[];

const optionsWithout = (names: Names): INodeProperties => ({
	...OPTIONS,
	options: (OPTIONS.options ?? []).filter(({ name }) => !names.includes(name)),
});

/** Instagram documents words only for the private answer (facts/instagram.md §4.5). */
const WORDS_ONLY: Names = ['buttons', 'quickReplies'];
/** Everybody reads a public answer, so it holds nothing that is for one person. */
const FOR_ONE_PERSON: Names = [...WORDS_ONLY, 'codeList', 'linkDays', 'preferencePage'];

/** The text of a message, without its other kinds. */
const TEXT_SOURCES: readonly INodeProperties[] = MESSAGE_CONTENT.filter(({ name }) =>
	['messageFrom', 'text', 'readyText'].includes(name),
).map((property) =>
	property.name === 'messageFrom'
		? {
				...property,
				options: property.options?.filter(
					(option) => 'value' in option && ['own', 'ready'].includes(String(option.value)),
				),
			}
		: property,
);

export const PRIVATE_REPLY_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	COMMENT,
	...TEXT_SOURCES,
	...PACE_FIELDS,
	optionsWithout(WORDS_ONLY),
];

export const PUBLIC_REPLY_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	COMMENT,
	{
		displayName: 'Message',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Thank you! Write us a message and we send you the menu.',
		description: 'Everybody can read it. [story_topic], [brand] and your own words are filled in.',
	},
	...PACE_FIELDS,
	optionsWithout(FOR_ONE_PERSON),
];

const LANGUAGE_ONLY: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [LANGUAGE],
};

export const DELETE_FIELDS: readonly INodeProperties[] = [ACCOUNT, COMMENT, LANGUAGE_ONLY];

export const HIDE_FIELDS: readonly INodeProperties[] = [
	ACCOUNT,
	COMMENT,
	{
		displayName: 'Then the Comment Is',
		name: 'visibility',
		type: 'options',
		options: [
			{ name: 'Hidden', value: 'hide', description: 'Only its author sees it' },
			{ name: 'Shown Again', value: 'show' },
		],
		default: 'hide',
		description: 'What everybody sees afterwards',
	},
	LANGUAGE_ONLY,
];
