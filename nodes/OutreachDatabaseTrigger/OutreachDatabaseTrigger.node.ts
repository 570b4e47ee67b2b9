import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
	ITriggerResponse,
} from 'n8n-workflow';
import { DATABASE_CREDENTIAL } from '../shared/credentialNames';
import { storedEventItem } from '../shared/events/eventItem';
import { EVENT_OUTPUTS } from '../shared/events/eventOutputs';
import { passEventsOn } from '../shared/events/passEventsOn';
import { TRIGGER_FIELDS } from './fields';
import { watchEvents } from './watchEvents';

export class OutreachDatabaseTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Outreach Database Trigger',
		name: 'outreachDatabaseTrigger',
		icon: {
			light: 'file:outreachDatabaseTrigger.svg',
			dark: 'file:outreachDatabaseTrigger.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: 'Replies, comments and opt-outs',
		description:
			'Starts for each event that the workflow "Instagram receiver" recorded: replies, messages, comments, opt-outs',
		defaults: { name: 'Outreach Database Trigger' },
		inputs: [],
		outputs: EVENT_OUTPUTS,
		credentials: [
			{ name: DATABASE_CREDENTIAL, displayName: 'Outreach Database (Optional)', required: false },
		],
		activationMessage:
			'Your workflow will now start within seconds for each event that arrives from Instagram.',
		eventTriggerDescription: 'Show the latest recorded events',
		triggerPanel: {
			header: 'Show the latest recorded events',
			executionsHelp: {
				inactive:
					'<b>Execute</b> shows the latest events that the workflow "Instagram receiver" recorded, as often as you like: nothing is used up. Publish this workflow to have it started for each new event.',
				active:
					'This workflow is published and starts for each new event. <b>Execute</b> shows the latest ones and uses nothing up.',
			},
			activationHint: 'Once you are done, publish the workflow to have it started for each event.',
		},
		builderHint: {
			searchHint:
				'Use this trigger in every workflow but one: a Meta app has one callback address, and the Instagram Story Trigger in the workflow "Instagram receiver" holds it.',
		},
		properties: TRIGGER_FIELDS,
	};

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await watchEvents(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await passEventsOn(this, storedEventItem);
	}
}
