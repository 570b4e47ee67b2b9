import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { DATABASE_CREDENTIAL, INSTAGRAM_CREDENTIAL } from '../shared/credentialNames';
import { describeOperations } from '../shared/describeOperations';
import { outputsExpression } from '../shared/outputs';
import { runOperation } from '../shared/runOperation';
import { getViewerColumns } from './methods';
import { segment } from './actions/segment/segment.resource';
import { viewer } from './actions/viewer/viewer.resource';

const RESOURCES = [segment, viewer];

export class StoryViewers implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Story Viewers',
		name: 'storyViewers',
		icon: { light: 'file:storyViewers.svg', dark: 'file:storyViewers.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Take in lists of story viewers and sort the people by what they did',
		defaults: { name: 'Story Viewers' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression(['segment', 'viewer']),
		credentials: [
			{
				name: INSTAGRAM_CREDENTIAL,
				required: false,
				displayOptions: { show: { resource: ['viewer'] } },
			},
			{ name: DATABASE_CREDENTIAL, required: false },
		],
		hints: [
			{
				message:
					'Instagram gives no list of who watched a story. Use a list you copied by hand or the export of a tool that signs in the official way.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition: '={{ $parameter["operation"] === "import" }}',
			},
		],
		properties: describeOperations(RESOURCES),
	};

	methods = { resourceMapping: { getViewerColumns } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
