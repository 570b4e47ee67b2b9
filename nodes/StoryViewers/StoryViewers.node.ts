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
import { getViewerColumns } from './methods';
import { segment } from './actions/segment/segment.resource';
import { viewer } from './actions/viewer/viewer.resource';

const RESOURCES = [segment, viewer];

/** Where Instagram is asked for missing handles. */
const IMPORTS = { resource: [viewer.value] };

export class StoryViewers implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Story Viewers',
		name: 'storyViewers',
		icon: { light: 'file:storyViewers.svg', dark: 'file:storyViewers.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: OPERATION_SUBTITLE,
		description: 'Take in lists of story viewers and sort the people by what they did',
		defaults: { name: 'Story Viewers' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression(['segment', 'viewer']),
		credentials: instagramAndDatabase({ required: false, show: IMPORTS }),
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
		properties: [
			{ ...AUTHENTICATION, displayOptions: { show: IMPORTS } },
			...describeOperations(RESOURCES),
		],
	};

	methods = { listSearch: { searchAccounts }, resourceMapping: { getViewerColumns } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, RESOURCES);
	}
}
