import { createHmac, randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

import { buildOnce } from '../../scripts/build/buildOnce.mjs';
import { until } from '../../scripts/lib/until.mts';
import { provideCredentials } from '../../scripts/start/credentials.mts';
import { N8nApi } from '../../scripts/start/n8nApi.mts';
import { provideN8n } from '../../scripts/start/n8nCache.mts';
import { startN8n } from '../../scripts/start/n8nProcess.mts';
import type { RunningN8n } from '../../scripts/start/n8nProcess.mts';
import { provideNodes } from '../../scripts/start/nodesPackage.mts';
import { PRACTICE_APP, PracticeInstagram } from '../../scripts/start/practiceInstagram.mts';
import { publish } from '../../scripts/start/workflows.mts';
import { OWNER_EMAIL, WorkFolder } from '../../scripts/start/workFolder.mts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Where n8n finds them they count as community packages like ours. */
const OTHER_PACKAGES = [
	'test/support/probeNodes/n8n-nodes-probe',
	'test/bench/baselines/n8n-nodes-empty',
];
const WISHED_PORT = 5790;
const PUBLISH_TIMEOUT_MS = 60_000;
const START_ATTEMPTS_MAX = 5;

/** The signature that the practice Instagram would send with these bytes. */
export const signed = (body: string): Record<string, string> => ({
	'content-type': 'application/json',
	'x-hub-signature-256': `sha256=${createHmac('sha256', PRACTICE_APP.clientSecret).update(body).digest('hex')}`,
});

/**
 * Real n8n with the nodes of this checkout and the probe nodes, connected to a practice Instagram. It
 * may be killed from outside and started again at the same address.
 */
export class N8nUnderTest {
	readonly #work: WorkFolder;
	readonly #instagram: PracticeInstagram;
	readonly #extraSettings: NodeJS.ProcessEnv;
	#n8n: RunningN8n | undefined;
	#api: N8nApi | undefined;
	#credentials: Readonly<Record<string, object>> = {};
	/** The practice account that everything is delivered to. */
	accountId = '';

	private constructor(
		work: WorkFolder,
		instagram: PracticeInstagram,
		extraSettings: NodeJS.ProcessEnv,
	) {
		this.#work = work;
		this.#instagram = instagram;
		this.#extraSettings = extraSettings;
	}

	static async start(folder: string, extraSettings: NodeJS.ProcessEnv = {}): Promise<N8nUnderTest> {
		await buildOnce();
		const work = new WorkFolder(folder, await provideN8n());
		await provideNodes(ROOT, work.packagesFolder);
		for (const source of OTHER_PACKAGES) {
			const target = path.join(work.packagesFolder, 'node_modules', path.basename(source));
			cpSync(path.join(ROOT, source), target, { recursive: true });
		}
		const started = new N8nUnderTest(work, await PracticeInstagram.start(ROOT), extraSettings);
		await started.#connect();
		return started;
	}

	async #connect(): Promise<void> {
		await this.restart();
		this.#api = new N8nApi(this.address);
		await this.#api.signIn(OWNER_EMAIL, this.#work.settings.password);
		const ids = await provideCredentials(this.#api, this.#instagram, this.#work);
		this.#credentials = Object.fromEntries(
			Object.entries(ids).map(([type, id]) => [type, { id, name: type }]),
		);
		const state = z.object({ accounts: z.array(z.object({ id: z.string() })).min(1) });
		this.accountId = (await this.#instagram.get(state, 'state')).accounts[0]?.id ?? '';
	}

	get address(): string {
		return this.#n8n?.address ?? `http://127.0.0.1:${WISHED_PORT}`;
	}

	get databaseFile(): string {
		return path.join(this.#work.n8nUserFolder, '.n8n/story-outreach/practice.sqlite');
	}

	/**
	 * At the same address as before, if there was one. n8n 2.41.1 ends now and then while it recovers
	 * executions of a killed process ("reading 'getTime'"); it is started again, as Docker would.
	 */
	async restart(): Promise<void> {
		for (let attempt = 1; ; attempt++) {
			try {
				await this.#startOnce();
				return;
			} catch (error) {
				if (attempt === START_ATTEMPTS_MAX) throw error;
				process.stderr.write(`n8n did not start (attempt ${attempt})\n`);
			}
		}
	}

	async #startOnce(): Promise<void> {
		this.#n8n = await startN8n({
			installation: await provideN8n(),
			work: this.#work,
			wishedPort: Number(new URL(this.address).port),
			signal: new AbortController().signal,
			extraSettings: this.#extraSettings,
		});
	}

	async kill(): Promise<void> {
		if (this.#n8n === undefined) return;
		process.kill(this.#n8n.pid, 'SIGKILL');
		await this.#n8n.ended;
	}

	async stop(): Promise<void> {
		await this.#n8n?.stop();
		await this.#instagram.stop();
	}

	/** One trigger and one node behind it, published. Answers the address of the trigger's webhook. */
	async createWorkflow(given: {
		trigger: { type: string; parameters?: object };
		next: { type: string; parameters?: object };
	}): Promise<string> {
		if (this.#api === undefined) throw new Error('n8n is not started');
		const webhookId = randomUUID();
		const isOurs = given.trigger.type.startsWith('n8n-nodes-story-outreach.');
		const { storyOutreachLedgerApi } = this.#credentials;
		const needsInstagram = given.trigger.type.endsWith('.instagramStoryTrigger');
		const { id } = await this.#api.call(z.object({ id: z.string() }), {
			method: 'POST',
			path: '/rest/workflows',
			body: {
				name: `${given.trigger.type} ${webhookId}`,
				nodes: [
					{
						...nodeOf('Trigger', given.trigger),
						webhookId,
						...(isOurs && {
							credentials: needsInstagram ? this.#credentials : { storyOutreachLedgerApi },
						}),
					},
					nodeOf('Next', given.next),
				],
				connections: { Trigger: { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
				settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none' },
			},
		});
		await publish(this.#api, id);
		return `${this.address}/webhook/${webhookId}/webhook`;
	}
}

const nodeOf = (
	name: string,
	{ type, parameters = {} }: { type: string; parameters?: object },
) => ({
	id: randomUUID(),
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** n8n publishes in the background; for some seconds the address answers 404 (facts/n8n.md §4). */
export async function untilAnswers(address: string): Promise<void> {
	const body = JSON.stringify({ object: 'instagram', entry: [] });
	await until(
		`${address} answers`,
		async () => (await fetch(address, { method: 'POST', headers: signed(body), body })).ok,
		PUBLISH_TIMEOUT_MS,
	);
}
