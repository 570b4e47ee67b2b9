import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { describeOperations } from '../shared/describeOperations';
import { AUTHENTICATION, instagramAndDatabase } from '../shared/instagramCredential';
import { outputsExpression } from '../shared/outputs';
import { runOperation } from '../shared/runOperation';
import { searchAccounts } from '../shared/searchAccounts';
import { connection } from './actions/connection/connection.resource';

const RESOURCES = [connection];

export class InstagramStoryInsights implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Instagram Story Insights',
		name: 'instagramStoryInsights',
		icon: {
			light: 'file:instagramStoryInsights.svg',
			dark: 'file:instagramStoryInsights.dark.svg',
		},
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Check how Instagram is connected and keep the connection alive',
		defaults: { name: 'Instagram Story Insights' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression(['connection']),
		credentials: instagramAndDatabase({ required: true }),
		properties: [AUTHENTICATION, ...describeOperations(RESOURCES)],
	};

	methods = { listSearch: { searchAccounts } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
