import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { DATABASE_CREDENTIAL } from '../shared/credentialNames';
import { describeOperations } from '../shared/describeOperations';
import { OPERATION_SUBTITLE } from '../shared/operationSubtitle';
import { outputsExpression } from '../shared/outputs';
import { runOperation } from '../shared/runOperation';
import { report } from './actions/report/report.resource';

const RESOURCES = [report];

export class OutreachReport implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Outreach Report',
		name: 'outreachReport',
		icon: { light: 'file:outreachReport.svg', dark: 'file:outreachReport.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: OPERATION_SUBTITLE,
		description: 'Count messages, replies and opt-outs, and say what the numbers mean',
		defaults: { name: 'Outreach Report' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression(['report']),
		credentials: [
			{ name: DATABASE_CREDENTIAL, displayName: 'Outreach Database (Optional)', required: false },
		],
		hints: [
			{
				message:
					'Runs once for all input items. The items hold numbers only: nobody can be told from them.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		properties: describeOperations(RESOURCES),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
