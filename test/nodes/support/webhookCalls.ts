import { HookContext, WebhookContext } from 'n8n-core';
import type {
	INode,
	INodeExecutionData,
	IWebhookData,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { createAdditionalData, createWorkflow, existingNode } from '../../support/engine';
import type { EngineSetup, WorkflowJson } from '../../support/engine';

export interface WebhookRequest {
	readonly headers?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, string>>;
	readonly rawBody?: Buffer;
}

export interface WebhookAnswer {
	readonly status: number | null;
	readonly body: string | null;
	/** Items for each output, or null where no execution starts. */
	readonly outputs: INodeExecutionData[][] | null;
}

/** One HTTP request to a webhook of a trigger node, as n8n hands it over. */
export async function callWebhook(
	setup: EngineSetup,
	workflow: WorkflowJson,
	call: { node: string; webhook: string; request: WebhookRequest; mode?: 'webhook' | 'manual' },
): Promise<WebhookAnswer> {
	const instance = createWorkflow(setup, workflow);
	const node = existingNode(instance, call.node);
	const answer: { status: number | null; body: string | null } = { status: null, body: null };
	const mode = call.mode ?? 'webhook';
	const additionalData = createAdditionalData(setup, instance, mode);
	Object.assign(additionalData, {
		httpRequest: { headers: {}, query: {}, body: {}, ...call.request },
		httpResponse: recordingResponse(answer),
	});

	const context = new WebhookContext(
		instance,
		node,
		additionalData,
		mode,
		webhookData(setup, { node, webhook: call.webhook, additionalData }),
		[],
		null,
	);
	const type = setup.nodeTypes[node.type];
	const result = await type?.webhook?.call(context);
	return { ...answer, outputs: result?.workflowData ?? null };
}

const ACTIVATIONS = { trigger: 'activate', manual: 'manual', endOfTest: 'update' } as const;

/** The hooks that n8n calls when a workflow is published, unpublished or tested. */
export async function callWebhookMethod(
	setup: EngineSetup,
	workflow: WorkflowJson,
	call: {
		node: string;
		method: 'checkExists' | 'create' | 'delete';
		/** `endOfTest` is how n8n itself ends a test, after two minutes or the first event. */
		mode: 'trigger' | 'manual' | 'endOfTest';
	},
): Promise<boolean> {
	const instance = createWorkflow(setup, workflow);
	const node = existingNode(instance, call.node);
	const mode = call.mode === 'endOfTest' ? 'internal' : call.mode;
	const additionalData = createAdditionalData(setup, instance, mode);
	const data = webhookData(setup, { node, webhook: 'default', additionalData });
	const context = new HookContext(instance, node, additionalData, mode, ACTIVATIONS[call.mode], {
		...data,
		isTest: call.mode !== 'trigger',
	});
	const method = setup.nodeTypes[node.type]?.webhookMethods?.default?.[call.method];
	if (!method) throw new Error(`No ${call.method}`);
	return await method.call(context);
}

function recordingResponse(answer: { status: number | null; body: string | null }) {
	const response = {
		status: (status: number) => {
			answer.status = status;
			return response;
		},
		type: () => response,
		send: (body: string) => {
			answer.body = body;
			return response;
		},
		end: () => response,
	};
	return response;
}

function webhookData(
	setup: EngineSetup,
	given: { node: INode; webhook: string; additionalData: IWorkflowExecuteAdditionalData },
): IWebhookData {
	const description = setup.nodeTypes[given.node.type]?.description.webhooks?.find(
		({ name }) => name === given.webhook,
	);
	if (!description) throw new Error(`The node has no webhook ${given.webhook}`);
	return {
		httpMethod: description.httpMethod === 'GET' ? 'GET' : 'POST',
		node: given.node.name,
		path: 'webhook',
		webhookDescription: description,
		workflowId: 'test',
		workflowExecuteAdditionalData: given.additionalData,
	};
}
