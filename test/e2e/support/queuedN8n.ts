import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

import type { LedgerConfig } from '../../../core/ledger/config';
import { until } from '../../../scripts/lib/until.mts';
import { provideCredentials } from '../../../scripts/start/credentials.mts';
import { freePort } from '../../../scripts/start/freePort.mts';
import { N8nApi } from '../../../scripts/start/n8nApi.mts';
import { provideN8n } from '../../../scripts/start/n8nCache.mts';
import type { N8nInstallation } from '../../../scripts/start/n8nCache.mts';
import { ownEnvironment, startN8n } from '../../../scripts/start/n8nProcess.mts';
import type { RunningN8n } from '../../../scripts/start/n8nProcess.mts';
import { runWorkflow } from '../../../scripts/start/n8nRun.mts';
import type { WorkflowRun } from '../../../scripts/start/n8nRun.mts';
import { provideNodes } from '../../../scripts/start/nodesPackage.mts';
import { PracticeInstagram } from '../../../scripts/start/practiceInstagram.mts';
import { publish } from '../../../scripts/start/workflows.mts';
import { OWNER_EMAIL, WorkFolder } from '../../../scripts/start/workFolder.mts';
import { createPostgresTestStore } from '../../support/postgresTestStore';

const ROOT = path.resolve(__dirname, '../../..');
const READY_TIMEOUT_MS = 180_000;
const saved = z.object({ id: z.string() });
type PostgresConfig = Extract<LedgerConfig, { store: 'postgres' }>;

/** A worker or webhook processor of n8n. */
export interface Helper {
	readonly process: ChildProcess;
	readonly address: string;
}

/** n8n as it is scaled out: a main process, workers and a webhook processor, with Redis and PostgreSQL. */
export class QueuedN8n {
	readonly instagram: PracticeInstagram;
	readonly #work: WorkFolder;
	readonly #installation: N8nInstallation;
	readonly #postgres = createPostgresTestStore();
	readonly #helpers: Helper[] = [];
	#redis: ChildProcess | undefined;
	#main: RunningN8n | undefined;
	#api: N8nApi | undefined;
	#settings: NodeJS.ProcessEnv = {};
	#credentials: Readonly<Record<string, string>> = {};
	ledger: PostgresConfig | undefined;

	private constructor(
		work: WorkFolder,
		installation: N8nInstallation,
		instagram: PracticeInstagram,
	) {
		this.#work = work;
		this.#installation = installation;
		this.instagram = instagram;
	}

	/** The main process is up; helpers are started one by one. */
	static async start(folder: string): Promise<QueuedN8n> {
		const installation = await provideN8n();
		const work = new WorkFolder(folder, installation);
		await provideNodes(ROOT, work.packagesFolder);
		const n8n = new QueuedN8n(work, installation, await PracticeInstagram.start(ROOT));
		await n8n.#startStores();
		await n8n.#startMain();
		return n8n;
	}

	async #startStores(): Promise<void> {
		await this.#postgres.start();
		const own = asPostgres(await this.#postgres.createEmptyConfig());
		this.ledger = asPostgres(await this.#postgres.createEmptyConfig());
		const redisPort = await freePort();
		const settings = ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', ''];
		this.#redis = spawn('redis-server', [...settings, '--appendonly', 'no'], {
			cwd: this.#work.folder,
			stdio: 'ignore',
		});
		this.#settings = {
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redisPort),
			// What a killed worker had taken is given to the others after seconds instead of a minute.
			QUEUE_WORKER_LOCK_DURATION: '8000',
			QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
			QUEUE_WORKER_STALLED_INTERVAL: '3000',
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: own.host,
			DB_POSTGRESDB_PORT: String(own.port),
			DB_POSTGRESDB_DATABASE: own.database,
			DB_POSTGRESDB_USER: own.user,
			DB_POSTGRESDB_PASSWORD: own.password,
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		};
	}

	async #startMain(): Promise<void> {
		this.#main = await startN8n({
			installation: this.#installation,
			work: this.#work,
			wishedPort: await freePort(),
			signal: new AbortController().signal,
			extraSettings: this.#settings,
		});
		this.#api = new N8nApi(this.#main.address);
		await this.#api.signIn(OWNER_EMAIL, this.#work.settings.password);
		this.#credentials = await provideCredentials(this.#api, this.instagram, this.#work);
	}

	async startHelper(command: 'worker' | 'webhook'): Promise<Helper> {
		const port = await freePort();
		const log = openSync(path.join(this.#work.folder, `${command}-${port}.log`), 'w');
		const helper: Helper = {
			address: `http://127.0.0.1:${port}`,
			process: spawn(this.#installation.node, [this.#installation.script, command], {
				cwd: this.#work.folder,
				stdio: ['ignore', log, log],
				env: {
					...ownEnvironment(),
					...this.#settings,
					N8N_USER_FOLDER: this.#work.n8nUserFolder,
					N8N_LISTEN_ADDRESS: '127.0.0.1',
					N8N_PORT: String(port),
					QUEUE_HEALTH_CHECK_ACTIVE: 'true',
					QUEUE_HEALTH_CHECK_PORT: String(port),
					N8N_RUNNERS_BROKER_PORT: String(await freePort()),
					N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
					N8N_DIAGNOSTICS_ENABLED: 'false',
				},
			}),
		};
		closeSync(log);
		this.#helpers.push(helper);
		await until(`n8n ${command} is ready`, async () => await isReady(helper), READY_TIMEOUT_MS);
		return helper;
	}

	/** From now on the credential names the database that all processes share. */
	async choosePostgres(): Promise<void> {
		const { identityKey, host, port, database, user, password, ssl } = this.#ledgerConfig;
		const type = 'storyOutreachLedgerApi';
		const place = { store: 'postgres', purpose: 'practice', host, port, database, user, password };
		await this.#call(saved, {
			method: 'PATCH',
			path: `/rest/credentials/${this.#credentials[type]}`,
			body: {
				type,
				name: 'Practice Outreach Database',
				data: { ...place, ssl, identityKeySecret: identityKey },
			},
		});
	}

	get #ledgerConfig(): PostgresConfig {
		if (this.ledger === undefined) throw new Error('PostgreSQL is not started');
		return this.ledger;
	}

	/** Every node of ours gets both practice credentials. */
	async createWorkflow(workflow: {
		name: string;
		nodes: ReadonlyArray<Readonly<Record<string, unknown>>>;
		connections: object;
	}): Promise<string> {
		const credentials = Object.fromEntries(
			Object.entries(this.#credentials).map(([type, id]) => [type, { id, name: type }]),
		);
		const nodes = workflow.nodes.map((node) =>
			String(node.type).startsWith('n8n-nodes-story-outreach.') ? { ...node, credentials } : node,
		);
		const body = { ...workflow, nodes, settings: { executionOrder: 'v1' } };
		return (await this.#call(saved, { method: 'POST', path: '/rest/workflows', body })).id;
	}

	async publish(workflowId: string): Promise<void> {
		if (this.#api === undefined) throw new Error('n8n is not started');
		await publish(this.#api, workflowId);
	}

	async run(workflowId: string, triggerName: string): Promise<WorkflowRun> {
		if (this.#api === undefined) throw new Error('n8n is not started');
		return await runWorkflow(this.#api, this.#installation, { id: workflowId, triggerName });
	}

	/** How many executions of a workflow are in each state. */
	async executionStates(workflowId: string): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const shape = z.object({ results: z.array(z.object({ status: z.string() })) });
		const path_ = `/rest/executions?filter=${filter}&limit=100`;
		const { results } = await this.#call(shape, { method: 'GET', path: path_ });
		return results.map(({ status }) => status);
	}

	async #call<Answer>(
		shape: z.ZodType<Answer>,
		request: Parameters<N8nApi['call']>[1],
	): Promise<Answer> {
		if (this.#api === undefined) throw new Error('n8n is not started');
		return await this.#api.call(shape, request);
	}

	async stop(): Promise<void> {
		const running = this.#helpers.map(({ process: each }) => each);
		if (this.#redis !== undefined) running.push(this.#redis);
		await this.#main?.stop();
		await Promise.all(running.map(kill));
		await this.#postgres.stop();
		await this.instagram.stop();
	}
}

/** Without leave to tidy up, as a computer that loses its power. */
export async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGKILL');
	await ended;
}

async function isReady({ address, process: child }: Helper): Promise<boolean> {
	if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
	try {
		return (await fetch(`${address}/healthz/readiness`)).ok;
	} catch {
		return false;
	}
}

function asPostgres(config: LedgerConfig): PostgresConfig {
	if (config.store !== 'postgres') throw new Error('This is no PostgreSQL');
	return config;
}
