import type { INodeProperties } from 'n8n-workflow';
import { ONLY_ACCOUNT } from '../../../shared/fields';

export const IMPORT_FIELDS: readonly INodeProperties[] = [
	ONLY_ACCOUNT,
	{
		displayName: 'List From',
		name: 'listFrom',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'A CSV file that an earlier node loaded' },
			{ name: 'Input Items', value: 'items', description: 'One row for each item' },
			{ name: 'Pasted Text', value: 'text', description: 'A CSV or one handle a line' },
		],
		default: 'file',
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		displayOptions: { show: { listFrom: ['file'] } },
		hint: 'The name of the field that holds the file',
	},
	{
		displayName: 'List',
		name: 'listText',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		required: true,
		displayOptions: { show: { listFrom: ['text'] } },
		placeholder: 'e.g. handle,story_id,viewed_at',
		description: 'The rows, with the names of the columns in the first line',
	},
	{
		displayName: 'Where Does This List Come From?',
		name: 'provenance',
		type: 'options',
		options: [
			{ name: '(Choose One)', value: 'notChosen' },
			{
				name: 'A Tool I Connected with Instagram or Meta Login',
				value: 'toolConnectedByOAuth',
			},
			{
				name: 'A Tool That Asks for My Instagram Password or Reads Pages by Itself',
				value: 'refusedTool',
				description: 'Such lists are not taken in',
			},
			{ name: 'Another Lawful Source', value: 'other' },
			{ name: 'I Copied It by Hand', value: 'copiedByHand' },
		],
		default: 'notChosen',
		required: true,
		description: 'Stored with every row, so that you can answer where the data came from',
	},
	{
		displayName: 'Legal Basis',
		name: 'legalBasis',
		type: 'options',
		options: [
			{ name: '(Choose One)', value: 'notChosen' },
			{ name: 'Consent', value: 'consent', description: 'GDPR Article 6(1)(a)' },
			{ name: 'Contract', value: 'contract', description: 'GDPR Article 6(1)(b)' },
			{
				name: 'Legitimate Interest',
				value: 'legitimateInterest',
				description: 'GDPR Article 6(1)(f), with a balancing test on file',
			},
		],
		default: 'notChosen',
		required: true,
		description: 'On which ground you store this list. It is not a permission to send messages.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Time Zone of the List',
				name: 'timezone',
				type: 'string',
				default: '',
				placeholder: 'e.g. Europe/Rome',
				description: 'For times without one. Without it such rows are rejected, never guessed.',
			},
			{
				displayName: 'Tool',
				name: 'sourceTool',
				type: 'string',
				default: '',
				placeholder: 'e.g. notes',
				description: 'For rows without the column source_tool',
			},
		],
	},
];
