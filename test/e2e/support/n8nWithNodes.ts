import path from 'node:path';
import { z } from 'zod';

import { N8nApi } from '../../../scripts/start/n8nApi.mts';
import { provideN8n } from '../../../scripts/start/n8nCache.mts';
import type { N8nInstallation } from '../../../scripts/start/n8nCache.mts';
import { startN8n } from '../../../scripts/start/n8nProcess.mts';
import type { RunningN8n } from '../../../scripts/start/n8nProcess.mts';
import { runWorkflow } from '../../../scripts/start/n8nRun.mts';
import type { WorkflowRun } from '../../../scripts/start/n8nRun.mts';
import { provideNodes } from '../../../scripts/start/nodesPackage.mts';
import { OWNER_EMAIL, WorkFolder } from '../../../scripts/start/workFolder.mts';

const ROOT = path.resolve(__dirname, '../../..');
const saved = z.object({ id: z.string() });

/** Real n8n with the nodes of this checkout, on a folder of its own; may be stopped and started again. */
export class N8nWithNodes {
	readonly #installation: N8nInstallation;

	readonly #work: WorkFolder;

	#running: RunningN8n | undefined;

	#api: N8nApi | undefined;

	private constructor(installation: N8nInstallation, folder: string) {
		this.#installation = installation;
		this.#work = new WorkFolder(folder, installation);
	}

	static async start(folder: string): Promise<N8nWithNodes> {
		const n8n = new N8nWithNodes(await provideN8n(), folder);
		await provideNodes(ROOT, n8n.#work.packagesFolder);
		await n8n.start();
		return n8n;
	}

	async start(): Promise<void> {
		this.#running = await startN8n({
			installation: this.#installation,
			work: this.#work,
			wishedPort: Number(new URL(this.#running?.address ?? 'http://127.0.0.1:5690').port),
			signal: new AbortController().signal,
		});
		this.#api = new N8nApi(this.#running.address);
		await this.#api.signIn(this.login.email, this.login.password);
	}

	async stop(): Promise<void> {
		await this.#running?.stop();
	}

	get login(): { address: string; email: string; password: string } {
		const { password } = this.#work.settings;
		return { address: this.#running?.address ?? '', email: OWNER_EMAIL, password };
	}

	async createCredential(type: string, name: string, data: object): Promise<string> {
		const request = { method: 'POST', path: '/rest/credentials' } as const;
		return (await this.#call(saved, { ...request, body: { type, name, data } })).id;
	}

	async createWorkflow(workflow: object): Promise<string> {
		const request = { method: 'POST', path: '/rest/workflows' } as const;
		return (await this.#call(saved, { ...request, body: workflow })).id;
	}

	/** The Test of a credential, as the editor asks for it; answers status and sentence. */
	async testCredential(credential: object): Promise<{ status: string; message: string }> {
		const shape = z.object({ status: z.string(), message: z.string() });
		const request = { method: 'POST', path: '/rest/credentials/test' } as const;
		return await this.#call(shape, { ...request, body: { credentials: credential } });
	}

	async run(workflowId: string, triggerName: string): Promise<WorkflowRun> {
		if (this.#api === undefined) throw new Error('n8n is not started');
		return await runWorkflow(this.#api, this.#installation, { id: workflowId, triggerName });
	}

	async #call<Answer>(
		shape: z.ZodType<Answer>,
		request: Parameters<N8nApi['call']>[1],
	): Promise<Answer> {
		if (this.#api === undefined) throw new Error('n8n is not started');
		return await this.#api.call(shape, request);
	}
}
