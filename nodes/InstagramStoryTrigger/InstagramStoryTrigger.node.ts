import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { AUTHENTICATION, instagramAndDatabase } from '../shared/instagramCredential';
import { liveEventItem } from '../shared/events/eventItem';
import { EVENT_OUTPUTS } from '../shared/events/eventOutputs';
import { passEventsOn } from '../shared/events/passEventsOn';
import { answerVerification } from './answerVerification';
import { TRIGGER_FIELDS } from './fields';
import { receiveEvents } from './receiveEvents';
import { listen, stopListening } from './listen';

export class InstagramStoryTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Instagram Story Trigger',
		name: 'instagramStoryTrigger',
		icon: { light: 'file:instagramStoryTrigger.svg', dark: 'file:instagramStoryTrigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: 'Replies, messages and opt-outs',
		description: 'Starts when someone answers a story, writes to you or asks to be left alone',
		defaults: { name: 'Instagram Story Trigger' },
		inputs: [],
		outputs: EVENT_OUTPUTS,
		credentials: instagramAndDatabase({ required: true }),
		webhooks: [
			// The verification of the address comes in while the other one is being created.
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'webhook' },
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Without it n8n answers "firstEntryJson" (facts/n8n.md §4).
				responseData: 'EVENT_RECEIVED',
				path: 'webhook',
			},
		],
		activationMessage:
			'Put the Production URL of this node into your Meta app as the callback address, once.',
		eventTriggerDescription: 'Waiting for an event from Instagram',
		triggerPanel: {
			header: 'Events arrive once this workflow is published',
			executionsHelp: {
				inactive:
					'A Meta app has one callback address. Publish this workflow, and put the <b>Production URL</b> into the Meta app: a test never changes the address, so that no event is lost.',
				active:
					'This workflow is published and gets every event at the <b>Production URL</b>. To look at the latest ones, press <b>Execute</b> in an Outreach Database Trigger.',
			},
			activationHint: 'Once you are done, publish the workflow to receive every event.',
		},
		hints: [
			{
				message:
					'Instagram sends its events to the Production URL only, so a test here waits in vain. Publish the workflow, then press Execute in an Outreach Database Trigger to see what arrived.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		builderHint: {
			searchHint:
				'Use one for each Meta app. The verify token for the Meta app is the ID of this node. Never use a Webhook node for Instagram events: the signature would not be checked.',
		},
		properties: [AUTHENTICATION, ...TRIGGER_FIELDS],
	};

	webhookMethods = {
		default: {
			/** Subscribing again changes nothing, so it is simply done at every publication. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await listen(this);
			},
			/** The subscription belongs to the app, and other workflows may live on it. */
			async delete(this: IHookFunctions): Promise<boolean> {
				return await stopListening(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return this.getWebhookName() === 'setup' ? answerVerification(this) : await receiveEvents(this);
	}

	/** Passes on what `webhook` handed over, and notes that it arrived. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await passEventsOn(this, (event) => liveEventItem(event));
	}
}
