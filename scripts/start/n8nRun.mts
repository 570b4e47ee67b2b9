import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

import { z } from 'zod';

import type { N8nApi } from './n8nApi.mts';
import type { N8nInstallation } from './n8nCache.mts';

const RUN_TIMEOUT_MS = 15 * 60_000;
const POLL_MS = 500;
const RUNNING = new Set(['new', 'running', 'waiting']);

const items = z.array(z.object({ json: z.record(z.unknown()) }).passthrough()).nullish();

const runData = z.object({
	resultData: z.object({
		error: z
			.object({ message: z.string(), description: z.string().nullish() })
			.passthrough()
			.optional(),
		runData: z.record(
			z.array(
				z.object({
					data: z
						.object({ main: z.array(items) })
						.partial()
						.optional(),
					hints: z.array(z.object({ message: z.string() }).passthrough()).optional(),
					metadata: z.unknown().optional(),
				}),
			),
		),
	}),
});

export interface WorkflowRun {
	readonly status: string;
	readonly error: string | null;
	/** What the error says to do about it. */
	readonly wayOut: string | null;
	/** What the nodes say in the editor about their run, in order. */
	readonly hints: readonly string[];
	/** How many items came out at each output of one node. */
	outputCounts(node: string): readonly number[];
	/** The items of one output of one node, over all of its runs. */
	output(node: string, index?: number): ReadonlyArray<Record<string, unknown>>;
}

function readRun(status: string, data: z.infer<typeof runData>): WorkflowRun {
	const { error, runData: runs } = data.resultData;
	return {
		status,
		error: error?.message ?? null,
		wayOut: error?.description ?? null,
		hints: Object.values(runs).flatMap((tasks) =>
			tasks.flatMap(({ hints }) => (hints ?? []).map(({ message }) => message)),
		),
		outputCounts: (node) =>
			(runs[node] ?? []).flatMap((task) => (task.data?.main ?? []).map((one) => one?.length ?? 0)),
		output: (node, index = 0) =>
			(runs[node] ?? []).flatMap((task) =>
				(task.data?.main?.[index] ?? []).map(({ json }) => json),
			),
	};
}

/** What the Execute button does: runs a workflow from its trigger and waits for its end. */
export async function runWorkflow(
	api: N8nApi,
	installation: N8nInstallation,
	workflow: { readonly id: string; readonly triggerName: string },
): Promise<WorkflowRun> {
	const { executionId } = await api.call(z.object({ executionId: z.string() }), {
		method: 'POST',
		path: `/rest/workflows/${workflow.id}/run`,
		body: { triggerToStartFrom: { name: workflow.triggerName } },
	});
	return await untilRun(api, installation, executionId);
}

/** Waits for the end of an execution and reads it; also of one that a trigger started. */
export async function untilRun(
	api: N8nApi,
	installation: N8nInstallation,
	executionId: string,
): Promise<WorkflowRun> {
	const execution = z.object({ status: z.string(), data: z.string() });
	const giveUpAt = performance.now() + RUN_TIMEOUT_MS;
	for (;;) {
		const { status, data } = await api.call(execution, {
			method: 'GET',
			path: `/rest/executions/${executionId}`,
		});
		if (!RUNNING.has(status)) {
			const flatted: { parse(text: string): unknown } = createRequire(installation.script)(
				'flatted',
			);
			return readRun(status, runData.parse(flatted.parse(data)));
		}
		if (performance.now() > giveUpAt) throw new Error(`The workflow still runs (${status}).`);
		await pause(POLL_MS);
	}
}
