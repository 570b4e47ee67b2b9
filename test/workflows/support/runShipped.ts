import type { IDataObject, WorkflowExecuteMode } from 'n8n-workflow';
import { OUR_NODES, practiceSetup } from '../../nodes/support/nodeWorld';
import { runWorkflow } from '../../support/engine';
import type { EngineRun } from '../../support/engine';
import { readShipped, type ShippedWorkflow } from './shippedWorkflow';
import { STAND_INS } from './standIns';

interface Start {
	/** What arrives at the trigger; nothing for a schedule. */
	readonly json?: IDataObject;
	readonly mode?: WorkflowExecuteMode;
	/** What somebody filled into the node Config. */
	readonly fields?: Readonly<Record<string, string>>;
}

/** The shipped file on n8n's engine with our real nodes, as its trigger starts it. */
export const runShipped = async (
	file: string,
	node: string,
	{ json = {}, mode = 'trigger', fields = {} }: Start = {},
): Promise<EngineRun> =>
	await runWorkflow(
		{ ...practiceSetup(), nodeTypes: { ...OUR_NODES, ...STAND_INS } },
		filledIn(readShipped(file), fields),
		{ node, input: [{ json }], mode },
	);

function filledIn(
	workflow: ShippedWorkflow,
	fields: Readonly<Record<string, string>>,
): ShippedWorkflow {
	const config = workflow.nodes.find(({ name }) => name === 'Config');
	for (const [name, value] of Object.entries(fields)) {
		const { assignments } = config?.parameters.assignments as {
			assignments: Array<{ name: string; value: string }>;
		};
		const field = assignments.find((each) => each.name === name);
		if (field === undefined) throw new Error(`Config has no field ${name}`);
		field.value = value;
	}
	return workflow;
}
