import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { createAdditionalData, createWorkflow, existingNode } from '../../support/engine';
import type { EngineSetup, WorkflowJson } from '../../support/engine';

/** What a dropdown of a node offers, as the editor asks for it. */
export async function callListSearch(
	setup: EngineSetup,
	workflow: WorkflowJson,
	call: { node: string; method: string; filter?: string },
): Promise<INodeListSearchResult> {
	const instance = createWorkflow(setup, workflow);
	const node = existingNode(instance, call.node);
	const additionalData = createAdditionalData(setup, instance, 'internal');
	additionalData.currentNodeParameters = node.parameters;
	const context: ILoadOptionsFunctions = new LoadOptionsContext(instance, node, additionalData, '');
	const method = setup.nodeTypes[node.type]?.methods?.listSearch?.[call.method];
	if (!method) throw new Error(`No list ${call.method}`);
	return await method.call(context, call.filter);
}
