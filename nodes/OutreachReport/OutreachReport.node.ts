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
import { experiment } from './actions/experiment/experiment.resource';
import { report } from './actions/report/report.resource';
import { result } from './actions/result/result.resource';

const RESOURCES = [report, experiment, result];

export class OutreachReport implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Outreach Report',
		name: 'outreachReport',
		icon: { light: 'file:outreachReport.svg', dark: 'file:outreachReport.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: OPERATION_SUBTITLE,
		description: 'Count messages, replies and opt-outs, draw them, and say what the numbers mean',
		defaults: { name: 'Outreach Report' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression(['report', 'experiment', 'result']),
		credentials: [
			{ name: DATABASE_CREDENTIAL, displayName: 'Outreach Database (Optional)', required: false },
		],
		hints: [
			{
				message:
					'A report or a comparison runs once for all input items and holds numbers only: nobody can be told from them. Result: Record runs for each item.',
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
