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
import { code } from './actions/code/code.resource';
import { comment } from './actions/comment/comment.resource';
import { conversationStarter } from './actions/conversationStarter/conversationStarter.resource';
import { limits } from './actions/limits/limits.resource';
import { message } from './actions/message/message.resource';
import { otherChannel } from './actions/otherChannel/otherChannel.resource';
import { sequence } from './actions/sequence/sequence.resource';
import { task } from './actions/task/task.resource';

const RESOURCES = [
	message,
	account,
	code,
	comment,
	conversationStarter,
	limits,
	otherChannel,
	sequence,
	task,
];

export class InstagramOutreach implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Instagram Outreach',
		name: 'instagramOutreach',
		icon: { light: 'file:instagramOutreach.svg', dark: 'file:instagramOutreach.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: OPERATION_SUBTITLE,
		description: 'Send Instagram messages to people who may be written to now, within your limits',
		defaults: { name: 'Instagram Outreach' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression(RESOURCES.map(({ value }) => value)),
		credentials: instagramAndDatabase({ required: true }),
		hints: [
			{
				message:
					'Instagram lets a business write only to people who wrote first. For everyone else this node says what to do instead.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		properties: [AUTHENTICATION, ...describeOperations(RESOURCES)],
	};

	methods = { listSearch: { searchAccounts } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
