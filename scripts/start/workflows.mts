import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { until } from '../lib/until.mts';
import type { N8nApi } from './n8nApi.mts';
import type { WorkFolder } from './workFolder.mts';

const CALLBACK_TIMEOUT_MS = 60_000;
const USUAL_PRACTICE_ADDRESS = 'http://127.0.0.1:4570';
const TRIGGER_TYPE = 'n8n-nodes-story-outreach.instagramStoryTrigger';

const workflowShape = z
	.object({
		id: z.string(),
		name: z.string(),
		nodes: z.array(
			z
				.object({
					id: z.string(),
					name: z.string(),
					type: z.string(),
					parameters: z.record(z.unknown()).default({}),
					webhookId: z.string().optional(),
					credentials: z
						.record(z.object({ id: z.string().nullable(), name: z.string() }).passthrough())
						.optional(),
				})
				.passthrough(),
		),
		connections: z.record(z.unknown()),
		settings: z.record(z.unknown()),
	})
	.passthrough();
export type Workflow = z.infer<typeof workflowShape>;

/** As a person does after importing a workflow: every credential field gets the one of its type. */
function withCredentials(workflow: Workflow, ids: Readonly<Record<string, string>>): Workflow {
	return {
		...workflow,
		nodes: workflow.nodes.map((node) => ({
			...node,
			...(node.credentials && {
				credentials: Object.fromEntries(
					Object.entries(node.credentials).map(([type, value]) => [
						type,
						{ ...value, id: ids[type] ?? value.id },
					]),
				),
			}),
		})),
	};
}

/** Shipped files that hold a workflow; others beside them hold data. */
export function readShippedWorkflows(root: string): Workflow[] {
	const folder = path.join(root, 'dist/workflows');
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
		.map((content) => workflowShape.parse(content));
}

/** The shipped workflows name the usual address of the practice Instagram. */
function withPracticeAddress(workflow: Workflow, address: string): Workflow {
	return workflowShape.parse(
		JSON.parse(JSON.stringify(workflow).replaceAll(USUAL_PRACTICE_ADDRESS, address)),
	);
}

interface Import {
	readonly workflows: readonly Workflow[];
	readonly work: WorkFolder;
	readonly practiceAddress: string;
	/** The check reads what the nodes said; shipped workflows keep nothing of a run (DESIGN §5). */
	readonly isRunDataKept: boolean;
}

/** A workflow that the user changed stays so until the shipped one or the practice address changes. */
export async function importWorkflows(api: N8nApi, request: Import): Promise<void> {
	const { workflows, work, practiceAddress, isRunDataKept } = request;
	for (const shipped of workflows) {
		const connected = withCredentials(shipped, work.settings.credentials);
		const workflow = {
			...withPracticeAddress(connected, practiceAddress),
			settings: { ...shipped.settings, ...(isRunDataKept && { saveManualExecutions: true }) },
		};
		const digest = createHash('sha256').update(JSON.stringify(workflow)).digest('hex');
		const known = work.settings.workflows[workflow.id];
		if (known === digest) continue;

		await api.call(z.object({ id: z.string() }), {
			method: known === undefined ? 'POST' : 'PATCH',
			path: known === undefined ? '/rest/workflows' : `/rest/workflows/${workflow.id}`,
			body: workflow,
		});
		work.update({ workflows: { ...work.settings.workflows, [workflow.id]: digest } });
	}
}

/** Off and on again: at a second start n8n published it with the credential of the first one. */
export async function publish(api: N8nApi, workflowId: string): Promise<void> {
	const path_ = `/rest/workflows/${workflowId}`;
	const state = z.object({ versionId: z.string(), active: z.boolean() });
	const { active } = await api.call(state, { method: 'GET', path: path_ });
	if (active) {
		await api.call(z.unknown(), { method: 'POST', path: `${path_}/deactivate`, body: {} });
	}
	const { versionId } = await api.call(state, { method: 'GET', path: path_ });
	await api.call(z.unknown(), { method: 'POST', path: `${path_}/activate`, body: { versionId } });
}

export interface Callback {
	readonly callbackUrl: string;
	readonly verifyToken: string;
}

/** What a user copies into Meta's dashboard: the production URL and the id of the trigger node. */
export function callbackOf(workflow: Workflow, address: string): Callback {
	const trigger = workflow.nodes.find(({ type }) => type === TRIGGER_TYPE);
	if (!trigger?.webhookId) throw new Error(`${workflow.name} has no trigger with a webhook.`);
	return {
		callbackUrl: `${address}/webhook/${trigger.webhookId}/webhook`,
		verifyToken: trigger.id,
	};
}

/** n8n publishes in the background; for some seconds the address answers 404 (facts/n8n.md §4). */
export async function untilCallbackAnswers({ callbackUrl, verifyToken }: Callback): Promise<void> {
	const question = new URL(callbackUrl);
	question.searchParams.set('hub.mode', 'subscribe');
	question.searchParams.set('hub.challenge', '1');
	question.searchParams.set('hub.verify_token', verifyToken);
	await until(
		'the receiver workflow answers at its address',
		async () => (await fetch(question)).ok,
		CALLBACK_TIMEOUT_MS,
	);
}
