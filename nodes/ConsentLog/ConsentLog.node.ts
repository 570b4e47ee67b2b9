import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { describeOperations } from '../shared/describeOperations';
import { AUTHENTICATION } from '../shared/instagramCredential';
import { OPERATION_SUBTITLE } from '../shared/operationSubtitle';
import { outputsExpression } from '../shared/outputs';
import { runOperation } from '../shared/runOperation';
import { testDatabase } from '../shared/testDatabase';
import { client } from './actions/client/client.resource';
import { consent } from './actions/consent/consent.resource';
import { dataRequest } from './actions/dataRequest/dataRequest.resource';
import { doNotContact } from './actions/doNotContact/doNotContact.resource';
import { key } from './actions/key/key.resource';
import { log } from './actions/log/log.resource';
import { preferencePage } from './actions/preferencePage/preferencePage.resource';
import { privacyIncident } from './actions/privacyIncident/privacyIncident.resource';
import { retention } from './actions/retention/retention.resource';

const RESOURCES = [
	consent,
	client,
	dataRequest,
	doNotContact,
	key,
	log,
	preferencePage,
	privacyIncident,
	retention,
];

/** Where the secret of the Meta app is needed. */
const META_CALLBACKS = { operation: ['answerMetaCallback'] };

export class ConsentLog implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Consent Log',
		name: 'consentLog',
		icon: { light: 'file:consentLog.svg', dark: 'file:consentLog.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: OPERATION_SUBTITLE,
		description: 'Record and check who agreed to what, in a log that shows every later change',
		defaults: { name: 'Consent Log' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression(RESOURCES.map(({ value }) => value)),
		credentials: [
			{
				name: 'instagramStoriesOAuth2Api',
				displayName: 'Instagram',
				required: true,
				displayOptions: { show: { ...META_CALLBACKS, authentication: ['oAuth2'] } },
			},
			{
				name: 'instagramStoriesTokenApi',
				displayName: 'Instagram',
				required: true,
				displayOptions: { show: { ...META_CALLBACKS, authentication: ['accessToken'] } },
			},
			{
				name: 'storyOutreachLedgerApi',
				displayName: 'Outreach Database (Optional)',
				required: false,
				testedBy: 'testDatabase',
			},
		],
		hints: [
			{
				message:
					'Record only what the person themselves said or ticked. Watching a story, following you or not objecting is no consent.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition: '={{ $parameter["operation"] === "record" }}',
			},
			{
				message:
					'First switch off the workflows of this client and run Export: what happens after it must not be lost. Nothing can bring the client back.',
				type: 'warning',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition:
					'={{ $parameter["resource"] === "client" && $parameter["operation"] === "delete" }}',
			},
		],
		properties: [
			{ ...AUTHENTICATION, displayOptions: { show: META_CALLBACKS } },
			...describeOperations(RESOURCES),
		],
	};

	methods = { credentialTest: { testDatabase } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
