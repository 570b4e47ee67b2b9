import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { describeOperations } from '../shared/describeOperations';
import { AUTHENTICATION, instagramAndDatabase } from '../shared/instagramCredential';
import { OPERATION_SUBTITLE } from '../shared/operationSubtitle';
import { outputsExpression } from '../shared/outputs';
import { runOperation } from '../shared/runOperation';
import { searchAccounts } from '../shared/searchAccounts';
import { account } from './actions/account/account.resource';
import { connection } from './actions/connection/connection.resource';
import { person } from './actions/person/person.resource';
import { story } from './actions/story/story.resource';
import { searchStories } from './methods/searchStories';

const RESOURCES = [story, account, connection, person];

export class InstagramStoryInsights implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Instagram Story Insights',
		name: 'instagramStoryInsights',
		icon: {
			light: 'file:instagramStoryInsights.svg',
			dark: 'file:instagramStoryInsights.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: OPERATION_SUBTITLE,
		description: 'Read the numbers of your stories and keep them before they vanish after 24 hours',
		defaults: { name: 'Instagram Story Insights' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression(RESOURCES.map(({ value }) => value)),
		credentials: instagramAndDatabase({ required: true }),
		hints: [
			{
				message:
					'Instagram gives the numbers of a story for 24 hours only. Run Capture Snapshot every 15 minutes to keep them.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition:
					'={{ $parameter["resource"] === "story" && $parameter["operation"] === "getInsights" }}',
			},
		],
		properties: [AUTHENTICATION, ...describeOperations(RESOURCES)],
	};

	methods = { listSearch: { searchAccounts, searchStories } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
