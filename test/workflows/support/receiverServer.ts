import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runWorkflow } from '../../support/engine';
import type { EngineRun, EngineSetup, WorkflowJson } from '../../support/engine';
import { callWebhook } from '../../nodes/support/webhookCalls';

export interface ReceiverServer {
	readonly url: string;
	/** One for each delivery that started the workflow. */
	readonly runs: EngineRun[];
	close(): Promise<void>;
}

/** What n8n does with a published workflow whose trigger has a webhook: answer, then run. */
export async function startReceiver(
	setup: EngineSetup,
	workflow: WorkflowJson,
	triggerName: string,
): Promise<ReceiverServer> {
	const runs: EngineRun[] = [];
	const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const answer = await callWebhook(setup, workflow, {
			node: triggerName,
			webhook: request.method === 'GET' ? 'setup' : 'default',
			request: {
				rawBody: await readBody(request),
				headers: headersOf(request),
				query: Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams),
			},
		});
		response.writeHead(answer.status ?? 200).end(answer.body ?? 'EVENT_RECEIVED');
		if (answer.outputs === null) return;
		const { outputs } = answer;
		runs.push(await runWorkflow(setup, workflow, { node: triggerName, outputs, mode: 'webhook' }));
	};
	const server = createServer((request, response) => {
		handle(request, response).catch((error: unknown) => {
			response.writeHead(500).end(String(error));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
		runs,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
	return Buffer.concat(chunks);
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
