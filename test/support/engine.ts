import '../nodes/support/silentLog';
import 'reflect-metadata';
import { ExecutionLifecycleHooks, ExternalSecretsProxy, WorkflowExecute } from 'n8n-core';
import { createRunExecutionData, ICredentialsHelper, NodeHelpers, Workflow } from 'n8n-workflow';
import type {
	IConnections,
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeExecutionData,
	INodeProperties,
	INodeType,
	INodeTypes,
	IRequestOptionsSimplified,
	IRun,
	IWorkflowExecuteAdditionalData,
	IWorkflowSettings,
	NodeExecutionHint,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** n8n's own engine in this process, with nodes and credentials handed in (facts/n8n.md §6). */
export interface EngineSetup {
	/** By full type name, such as `n8n-nodes-story-outreach.storyViewers`. */
	readonly nodeTypes: Readonly<Record<string, INodeType>>;
	readonly credentialTypes?: Readonly<Record<string, ICredentialType>>;
	/** Decrypted data by credential type name. */
	readonly credentials?: Readonly<Record<string, ICredentialDataDecryptedObject>>;
	/** False: an n8n without the method that stores renewed tokens. */
	readonly canStoreTokens?: boolean;
}

export interface WorkflowJson {
	readonly id?: string;
	readonly name: string;
	readonly nodes: INode[];
	readonly connections: IConnections;
	readonly settings?: IWorkflowSettings;
}

export interface EngineRun {
	readonly run: IRun;
	/** Items of all runs of a node at one output. */
	items(nodeName: string, output?: number): INodeExecutionData[];
	json(nodeName: string, output?: number): IDataObject[];
	hints(nodeName: string): NodeExecutionHint[];
	readonly error: (Error & { readonly description?: string | null }) | undefined;
}

export async function runWorkflow(
	setup: EngineSetup,
	workflow: WorkflowJson,
	start: {
		node?: string;
		input?: INodeExecutionData[];
		/** What a webhook returned, for each output of its node. */
		outputs?: INodeExecutionData[][];
		mode?: WorkflowExecuteMode;
	} = {},
): Promise<EngineRun> {
	const mode = start.mode ?? 'manual';
	const instance = createWorkflow(setup, workflow);
	const node = start.node === undefined ? instance.getStartNode() : instance.getNode(start.node);
	if (!node) throw new Error('The workflow has no such start node');

	const additionalData = createAdditionalData(setup, instance, mode);
	const run = await new WorkflowExecute(
		additionalData,
		mode,
		createRunExecutionData({
			executionData: {
				nodeExecutionStack: [
					{ node, data: { main: start.outputs ?? [start.input ?? [{ json: {} }]] }, source: null },
				],
			},
		}),
	).processRunExecutionData(instance);
	return readRun(run);
}

function readRun(run: IRun): EngineRun {
	const { resultData } = run.data;
	const items = (nodeName: string, output = 0) =>
		(resultData.runData[nodeName] ?? []).flatMap((task) => task.data?.main?.[output] ?? []);
	return {
		run,
		items,
		json: (nodeName, output) => items(nodeName, output).map(({ json }) => json),
		hints: (nodeName) => (resultData.runData[nodeName] ?? []).flatMap(({ hints }) => hints ?? []),
		error: resultData.error,
	};
}

/** The outputs n8n draws and runs a node with, evaluated from its parameters. */
export function outputNamesOf(
	setup: EngineSetup,
	workflow: WorkflowJson,
	nodeName: string,
): string[] {
	const instance = createWorkflow(setup, workflow);
	const node = existingNode(instance, nodeName);
	const description = setup.nodeTypes[node.type]?.description;
	if (!description) throw new Error(`Unknown node type ${node.type}`);
	return NodeHelpers.getNodeOutputs(instance, node, description).map((output) =>
		typeof output === 'string' ? '' : (output.displayName ?? ''),
	);
}

export function existingNode(instance: Workflow, name: string): INode {
	const node = instance.getNode(name);
	if (!node) throw new Error(`The workflow has no node ${name}`);
	return node;
}

export function createWorkflow(setup: EngineSetup, workflow: WorkflowJson): Workflow {
	return new Workflow({
		id: workflow.id ?? 'test',
		name: workflow.name,
		// The engine fills in defaults; a shipped file must stay as it is for the next test.
		nodes: structuredClone(workflow.nodes),
		connections: workflow.connections,
		active: false,
		nodeTypes: new FixedNodeTypes(setup.nodeTypes),
		settings: workflow.settings ?? { executionOrder: 'v1' },
	});
}

class FixedNodeTypes implements INodeTypes {
	constructor(private readonly types: Readonly<Record<string, INodeType>>) {}

	getByName(name: string): INodeType {
		const type = this.types[name];
		if (!type) throw new Error(`Unknown node type ${name}`);
		return type;
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(name), version);
	}

	getKnownTypes(): IDataObject {
		return {};
	}
}

/**
 * Credentials as n8n's helper gives and stores them (n8n/dist/credentials-helper.js), in the memory of
 * the setup: what one run stores, the next run of the same setup reads.
 */
class FixedCredentials extends ICredentialsHelper {
	constructor(private readonly setup: EngineSetup) {
		super();
	}

	getParentTypes(name: string): string[] {
		return this.setup.credentialTypes?.[name]?.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.setup.credentialTypes?.[typeName] ?? {};
		return typeof authenticate === 'function'
			? await authenticate(credentials, options as IHttpRequestOptions)
			: (options as IHttpRequestOptions);
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.setup.credentialTypes?.[typeName];
		const expirable = type?.properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (type?.preAuthentication === undefined || expirable === undefined) return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;

		const output = await type.preAuthentication.call(helpers, credentials);
		if (output[expirable.name] === undefined) return undefined;
		Object.assign(this.stored(typeName), output);
		return Object.assign(credentials, output);
	}

	private stored(type: string): ICredentialDataDecryptedObject {
		const data = this.setup.credentials?.[type];
		if (!data) throw new Error(`No credential of type ${type}`);
		return data;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('Encrypted credentials are not part of this engine');
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: unknown,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		return structuredClone(this.stored(type));
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(
		_details: INodeCredentialsDetails,
		type: string,
		{ oauthTokenData }: ICredentialDataDecryptedObject,
	): Promise<void> {
		Object.assign(this.stored(type), { oauthTokenData: structuredClone(oauthTokenData) });
	}

	getCredentialsProperties(): INodeProperties[] {
		return [];
	}
}

function credentialsOf(setup: EngineSetup): ICredentialsHelper {
	const credentials = new FixedCredentials(setup);
	if (setup.canStoreTokens === false) {
		Object.assign(credentials, { updateCredentialsOauthTokenData: undefined });
	}
	return credentials;
}

export function createAdditionalData(
	setup: EngineSetup,
	instance: Workflow,
	mode: WorkflowExecuteMode,
): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost';
	const notPartOfIt = async (): Promise<never> => {
		throw new Error('Not part of this engine');
	};
	const additionalData: IWorkflowExecuteAdditionalData = {
		credentialsHelper: credentialsOf(setup),
		executeWorkflow: notPartOfIt,
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: notPartOfIt,
		executionId: '1',
		externalSecretsProxy: new ExternalSecretsProxy(),
		currentNodeExecutionIndex: 0,
		restApiUrl: `${url}/rest`,
		instanceBaseUrl: url,
		formBaseUrl: `${url}/form`,
		formWaitingBaseUrl: `${url}/form-waiting`,
		formTestBaseUrl: `${url}/form-test`,
		webhookBaseUrl: `${url}/webhook`,
		webhookWaitingBaseUrl: `${url}/webhook-waiting`,
		webhookTestBaseUrl: `${url}/webhook-test`,
		mcpBaseUrl: `${url}/mcp`,
		mcpTestBaseUrl: `${url}/mcp-test`,
		variables: {},
		logAiEvent: () => undefined,
		setExecutionStatus: () => undefined,
	};
	const hooks = new ExecutionLifecycleHooks(mode, '1', {
		id: instance.id,
		name: instance.name ?? '',
		active: false,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes: Object.values(instance.nodes),
		connections: instance.connectionsBySourceNode,
		activeVersionId: null,
	});
	return Object.assign(additionalData, { hooks });
}
