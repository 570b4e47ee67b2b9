import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import type { Emission, Operation, OperationRun, Resource } from './operation';
import { outputsOf } from './outputs';
import { toNodeError } from './toNodeError';

/** Runs the operation chosen in the node and spreads what it emits over the node's outputs. */
export async function runOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const resource = context.getNodeParameter('resource', 0) as string;
	const operationName = context.getNodeParameter('operation', 0) as string;
	const outputs = outputsOf(resource, operationName, countRules(context));
	const operation = findOperation(context, resources, { resource, operation: operationName });

	const refused: Emission[] = [];
	const refuse = (error: unknown, itemIndex: number): void => {
		refused.push(refusal(context, { error, itemIndex, output: outputs.refusals }));
	};
	const emitted = await emissionsOf(operation, startRun(context, refuse), refuse);

	const columns: INodeExecutionData[][] = Array.from({ length: outputs.count }, () => []);
	for (const { output, json, binary, itemIndex, error } of [...emitted, ...refused]) {
		columns[output]?.push({
			json,
			pairedItem: { item: itemIndex },
			...(binary === undefined ? {} : { binary }),
			...(error === undefined ? {} : { error }),
		});
	}
	return columns;
}

/** n8n adds "Custom API Call" to the operations by itself; a node never runs it. */
function findOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	{ resource, operation }: { resource: string; operation: string },
): Operation {
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ option }) => option.value === operation);
	if (found !== undefined) return found;

	throw new NodeOperationError(context.getNode(), 'This node does not offer the chosen operation', {
		description:
			'Choose another one under Operation. For a custom API call add an HTTP Request node and choose the Instagram credential there.',
	});
}

function countRules(context: IExecuteFunctions): number {
	const rules = context.getNodeParameter('rules.rule', 0, []);
	return Array.isArray(rules) ? rules.length : 0;
}

async function emissionsOf(
	operation: Operation,
	run: OperationRun,
	refuse: (error: unknown, itemIndex: number) => void,
): Promise<Emission[]> {
	const { context } = run;
	try {
		return await operation.execute(run);
	} catch (error) {
		if (!context.continueOnFail()) throw toNodeError(context.getNode(), error);

		for (const itemIndex of context.getInputData().keys()) refuse(error, itemIndex);
		return [];
	}
}

function startRun(
	context: IExecuteFunctions,
	refuse: (error: unknown, itemIndex: number) => void,
): OperationRun {
	return {
		context,
		async eachItem<T>(handle: (itemIndex: number) => Promise<T>) {
			const handled: Array<{ itemIndex: number; value: T }> = [];
			for (const itemIndex of context.getInputData().keys()) {
				try {
					handled.push({ itemIndex, value: await handle(itemIndex) });
				} catch (error) {
					if (!context.continueOnFail()) {
						throw toNodeError(context.getNode(), error, itemIndex);
					}
					refuse(error, itemIndex);
				}
			}
			return handled;
		},
		hint(message: string, type: NodeExecutionHint['type'] = 'info') {
			context.addExecutionHints({ message, type, location: 'outputPane' });
		},
	};
}

function refusal(
	context: IExecuteFunctions,
	{ error, itemIndex, output }: { error: unknown; itemIndex: number; output: number },
): Emission {
	const shown = toNodeError(context.getNode(), error, itemIndex) as NodeOperationError;
	return {
		output,
		itemIndex,
		json: { error: shown.message, message: shown.description ?? '' },
		error: shown,
	};
}
