import { randomUUID } from 'node:crypto';

import type { INodeTypeDescription } from 'n8n-workflow';
import { z } from 'zod';

import { until } from '../../../scripts/lib/until.mts';
import { N8nApi } from '../../../scripts/start/n8nApi.mts';
import { provideN8n } from '../../../scripts/start/n8nCache.mts';
import { runWorkflow, untilRun } from '../../../scripts/start/n8nRun.mts';
import type { WorkflowRun } from '../../../scripts/start/n8nRun.mts';
import { nodeDescriptions } from '../../project/nodeTexts';
import type { Practice } from './practice';

export const PACKAGE = 'n8n-nodes-story-outreach';
export const START = 'When clicking Execute workflow';
const PUBLISH_TIMEOUT_MS = 60_000;
const SEPARATE = 220;

const identified = z.object({ id: z.string() });

export interface TestNode {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly typeVersion: number;
	readonly position: readonly [number, number];
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly credentials?: Readonly<Record<string, { id: string; name: string }>>;
	readonly webhookId?: string;
}

export const isTrigger = ({ group }: INodeTypeDescription): boolean => group.includes('trigger');

export const ACTION_NODES = nodeDescriptions.filter((description) => !isTrigger(description));

/** Without parameters: what n8n itself makes of an empty node. */
export interface WantedNode {
	readonly type: string;
	readonly name: string;
	readonly parameters?: Readonly<Record<string, unknown>>;
}

const setUpNode = z
	.object({
		name: z.string(),
		parameters: z.record(z.unknown()),
		credentials: z.record(z.unknown()).optional(),
	})
	.passthrough();
const configFields = z.object({
	assignments: z.object({ assignments: z.array(z.object({ name: z.string() }).passthrough()) }),
});

const filledIn = (parameters: unknown, fields: Readonly<Record<string, string>>) =>
	configFields
		.parse(parameters)
		.assignments.assignments.map((field) =>
			fields[field.name] === undefined ? field : { ...field, value: fields[field.name] },
		);

const inputOf = ({ name }: TestNode) => ({ node: name, type: 'main', index: 0 });

/** n8n as the tests use it: workflows made of our nodes with the practice credentials. */
export class TestN8n {
	readonly api: N8nApi;

	readonly #credentials: Map<string, { id: string; name: string }>;

	private constructor(api: N8nApi, credentials: Map<string, { id: string; name: string }>) {
		this.api = api;
		this.#credentials = credentials;
	}

	static async connect({ address, email, password }: Practice): Promise<TestN8n> {
		const api = new N8nApi(address);
		await api.signIn(email, password);
		const shape = z.array(z.object({ id: z.string(), name: z.string(), type: z.string() }));
		const saved = await api.call(shape, { method: 'GET', path: '/rest/credentials' });
		return new TestN8n(api, new Map(saved.map(({ type, id, name }) => [type, { id, name }])));
	}

	get nodeCredentials(): ReadonlyMap<string, { id: string; name: string }> {
		return this.#credentials;
	}

	/** Action nodes hang side by side on a manual trigger; triggers stand beside it. */
	async createWorkflow(name: string, wanted: readonly WantedNode[]): Promise<string> {
		const nodes = wanted.map((node, index) => this.#node(node, index));
		const actions = nodes.filter(({ webhookId }) => webhookId === undefined);
		const startNode = {
			id: randomUUID(),
			name: START,
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		};
		const { id } = await this.api.call(identified, {
			method: 'POST',
			path: '/rest/workflows',
			body: {
				name,
				nodes: actions.length === 0 ? nodes : [startNode, ...nodes],
				connections: actions.length === 0 ? {} : { [START]: { main: [actions.map(inputOf)] } },
				settings: { executionOrder: 'v1' },
			},
		});
		return id;
	}

	async createCredential(type: string, data: object): Promise<void> {
		const { id } = await this.api.call(identified, {
			method: 'POST',
			path: '/rest/credentials',
			body: { type, name: type, data },
		});
		this.#credentials.set(type, { id, name: type });
	}

	/** In every node of a shipped workflow, and keeps what its runs give; fills in the fields of Config. */
	async setUp(workflowId: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
		const path = `/rest/workflows/${workflowId}`;
		const shape = z.object({
			settings: z.record(z.unknown()),
			versionId: z.string(),
			nodes: z.array(setUpNode),
		});
		const { nodes, settings, versionId } = await this.api.call(shape, { method: 'GET', path });
		const connected = nodes.map(({ credentials = {}, parameters, ...node }) => ({
			...node,
			parameters:
				node.name === 'Config'
					? { ...parameters, assignments: { assignments: filledIn(parameters, fields) } }
					: parameters,
			credentials: Object.fromEntries(
				Object.keys(credentials).map((type) => [type, this.#credentials.get(type)]),
			),
		}));
		await this.api.call(z.unknown(), {
			method: 'PATCH',
			path,
			body: { nodes: connected, settings: { ...settings, saveManualExecutions: true }, versionId },
		});
	}

	/** The receiver keeps no data of successful runs, as shipped; who wants to look at one says so. */
	async keepExecutions(workflowId: string): Promise<void> {
		const path = `/rest/workflows/${workflowId}`;
		const shape = z.object({ settings: z.record(z.unknown()), versionId: z.string() });
		const { settings, versionId } = await this.api.call(shape, { method: 'GET', path });
		await this.api.call(z.unknown(), {
			method: 'PATCH',
			path,
			body: { settings: { ...settings, saveDataSuccessExecution: 'all' }, versionId },
		});
	}

	/** n8n's ids of the finished executions of a workflow, newest first. */
	async executionsOf(workflowId: string): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
		const shape = z.object({ results: z.array(identified) });
		const path = `/rest/executions?filter=${filter}`;
		const { results } = await this.api.call(shape, { method: 'GET', path });
		return results.map(({ id }) => id);
	}

	async run(workflowId: string): Promise<WorkflowRun> {
		return await this.runFrom(workflowId, START);
	}

	async runFrom(workflowId: string, triggerName: string): Promise<WorkflowRun> {
		const installation = await provideN8n();
		return await runWorkflow(this.api, installation, { id: workflowId, triggerName });
	}

	async readExecution(executionId: string): Promise<WorkflowRun> {
		return await untilRun(this.api, await provideN8n(), executionId);
	}

	async publish(workflowId: string): Promise<void> {
		const path = `/rest/workflows/${workflowId}`;
		const { versionId } = await this.api.call(z.object({ versionId: z.string() }), {
			method: 'GET',
			path,
		});
		await this.api.call(z.unknown(), {
			method: 'POST',
			path: `${path}/activate`,
			body: { versionId },
		});
		await until(
			'the workflow is published',
			async () => {
				const shape = z.object({ active: z.boolean() });
				return (await this.api.call(shape, { method: 'GET', path })).active;
			},
			PUBLISH_TIMEOUT_MS,
		);
	}

	#node({ type, name, parameters = {} }: WantedNode, index: number): TestNode {
		const description = nodeDescriptions.find((one) => `${PACKAGE}.${one.name}` === type);
		if (description === undefined) throw new Error(`The package has no ${type}.`);
		const credentials = (description.credentials ?? []).flatMap((wanted) => {
			const saved = this.#credentials.get(wanted.name);
			return saved === undefined ? [] : [[wanted.name, saved] as const];
		});
		return {
			id: randomUUID(),
			name,
			type,
			typeVersion: 1,
			position: isTrigger(description) ? [0, (index + 1) * SEPARATE] : [320, index * SEPARATE],
			parameters,
			credentials: Object.fromEntries(credentials),
			...(isTrigger(description) && { webhookId: randomUUID() }),
		};
	}
}
