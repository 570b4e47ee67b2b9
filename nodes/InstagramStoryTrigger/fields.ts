import type { INodeProperties } from 'n8n-workflow';
import { EVENT_FILTERS_FIELD, EVENT_KINDS_FIELD } from '../shared/events/filterFields';

export const TRIGGER_FIELDS: INodeProperties[] = [
	{
		displayName:
			'In your Meta app, under Webhooks, enter the Production URL of this node as the callback address and the text below as the verify token.',
		name: 'setupNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Verify Token',
		name: 'verification',
		type: 'string',
		default: '={{ $nodeId }}',
		// Shown to be copied: what Instagram sends is compared with the ID of the node itself.
		disabledOptions: { show: { '@version': [1] } },
		description: 'Copy this text into the field "Verify token" of your Meta app',
	},
	EVENT_KINDS_FIELD,
	EVENT_FILTERS_FIELD,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Accept Unsigned Events Because',
				name: 'unsignedReason',
				type: 'string',
				default: '',
				placeholder: 'e.g. trial behind our own gateway that checks the signature',
				description:
					'Every event is checked to come from Instagram. Only a reason typed here switches the check off: then anyone who knows the address can pretend to be any person. Unchecked events do not count as proof that STOP arrives, so no message is sent on their word.',
			},
			{
				displayName: 'Own Messages and Read Receipts',
				name: 'emitOwnMessages',
				type: 'boolean',
				default: false,
				description:
					'Whether messages that your account sent and read receipts start the workflow too, at the output Other. They are always recorded.',
			},
		],
	},
];
