import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { freePort } from './freePort.mts';
import type { N8nInstallation } from './n8nCache.mts';
import { OWNER_EMAIL } from './workFolder.mts';
import type { WorkFolder } from './workFolder.mts';

const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 250;
const SHOWN_LOG_LINES = 20;

/**
 * Settings of another n8n on this computer must not lead the practice one to its database, and under
 * NODE_ENV=test n8n starts without one.
 */
const FOREIGN_SETTINGS =
	/^(?:N8N_|DB_|QUEUE_|EXECUTIONS_|WEBHOOK_|GENERIC_|CREDENTIALS_|npm_|JEST_|NODE_ENV$)/;

/** For every process of the practice n8n. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	const entries = Object.entries(process.env);
	return Object.fromEntries(entries.filter(([name]) => !FOREIGN_SETTINGS.test(name)));
}

/** facts/n8n.md §7.1: the owner comes from the environment, nothing is sent to n8n's servers. */
function settingsOf(work: WorkFolder, port: number, brokerPort: number): NodeJS.ProcessEnv {
	return {
		...ownEnvironment(),
		N8N_USER_FOLDER: work.n8nUserFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		// n8n's own default is New York.
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		N8N_SECURE_COOKIE: 'false',
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
		WEBHOOK_URL: `http://127.0.0.1:${port}/`,
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_INSTANCE_OWNER_MANAGED_BY_ENV: 'true',
		N8N_INSTANCE_OWNER_EMAIL: OWNER_EMAIL,
		N8N_INSTANCE_OWNER_FIRST_NAME: 'Practice',
		N8N_INSTANCE_OWNER_LAST_NAME: 'Owner',
		N8N_INSTANCE_OWNER_PASSWORD_HASH: work.settings.passwordHash,
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
	};
}

export interface RunningN8n {
	readonly address: string;
	readonly pid: number;
	/** Resolves with a reason when n8n ends by itself. */
	readonly ended: Promise<string>;
	stop(): Promise<void>;
}

async function isReady(address: string): Promise<boolean> {
	try {
		return (await fetch(`${address}/healthz/readiness`)).ok;
	} catch {
		return false;
	}
}

function lastLogLines(file: string): string {
	return readFileSync(file, 'utf8').trim().split('\n').slice(-SHOWN_LOG_LINES).join('\n');
}

interface N8nStart {
	readonly installation: N8nInstallation;
	readonly work: WorkFolder;
	readonly wishedPort: number;
	readonly signal: AbortSignal;
	/** On top of our own, for tests and benches. */
	readonly extraSettings?: NodeJS.ProcessEnv;
}

/**
 * Starts n8n and waits until it answers. It leads its own process group: Ctrl-C in a terminal reaches
 * this process only, which then stops n8n in order.
 */
export async function startN8n({
	installation,
	work,
	wishedPort,
	signal,
	extraSettings,
}: N8nStart): Promise<RunningN8n> {
	const port = await freePort(wishedPort);
	const address = `http://127.0.0.1:${port}`;
	const logFile = openSync(work.logFile, 'w', 0o600);
	const child = spawn(installation.node, [installation.script, 'start'], {
		cwd: work.folder,
		env: { ...settingsOf(work, port, await freePort()), ...extraSettings },
		stdio: ['ignore', logFile, logFile],
		detached: true,
	});
	let hasEnded = false;
	const ended = new Promise<string>((resolve) => {
		const finish = (reason: string) => {
			hasEnded = true;
			resolve(reason);
		};
		child.on('error', (error) => finish(error.message));
		child.on('exit', (code, signal) => finish(`n8n ended (${signal ?? code})`));
	});

	const stop = async (): Promise<void> => {
		if (hasEnded) return;
		child.kill('SIGTERM');
		const timeout = pause(STOP_TIMEOUT_MS, 'late', { ref: false });
		if ((await Promise.race([ended, timeout])) === 'late') child.kill('SIGKILL');
		await ended;
	};

	const giveUpAt = performance.now() + START_TIMEOUT_MS;
	while (!(await isReady(address))) {
		if (hasEnded || signal.aborted || performance.now() > giveUpAt) {
			await stop();
			signal.throwIfAborted();
			const log = lastLogLines(work.logFile);
			throw new Error(`n8n did not start: ${await ended}. The end of its log:\n${log}`);
		}
		await pause(POLL_MS);
	}
	return { address, pid: child.pid ?? 0, ended, stop };
}
