import { z } from 'zod';

import { buildOnce } from '../build/buildOnce.mjs';
import { step } from '../lib/progress.mjs';
import { until } from '../lib/until.mts';
import { provideCredentials } from './credentials.mts';
import { N8nApi } from './n8nApi.mts';
import { provideN8n } from './n8nCache.mts';
import type { N8nInstallation } from './n8nCache.mts';
import { startN8n } from './n8nProcess.mts';
import type { RunningN8n } from './n8nProcess.mts';
import { provideNodes } from './nodesPackage.mts';
import { PracticeInstagram } from './practiceInstagram.mts';
import {
	callbackOf,
	importWorkflows,
	publish,
	readShippedWorkflows,
	untilCallbackAnswers,
} from './workflows.mts';
import type { Workflow } from './workflows.mts';
import { OWNER_EMAIL, WorkFolder } from './workFolder.mts';

const WISHED_N8N_PORT = 5678;
/** n8n opens the address first and runs the trigger's own subscription after it. */
const SUBSCRIPTION_TIMEOUT_MS = 30_000;
const RECEIVER = 'storyOutreachReceiver';

export interface Practice {
	readonly installation: N8nInstallation;
	readonly work: WorkFolder;
	/** As shipped. */
	readonly workflows: readonly Workflow[];
	readonly instagram: PracticeInstagram;
	readonly n8n: RunningN8n;
	readonly api: N8nApi;
	readonly isRunDataKept: boolean;
	stop(): Promise<void>;
}

async function connect(practice: Practice): Promise<void> {
	const { api, instagram, work, n8n, workflows } = practice;
	await api.signIn(OWNER_EMAIL, work.settings.password);
	await provideCredentials(api, instagram, work);
	await importWorkflows(api, {
		workflows,
		work,
		practiceAddress: instagram.address,
		isRunDataKept: practice.isRunDataKept,
	});

	const receiver = workflows.find(({ id }) => id === RECEIVER);
	if (!receiver) throw new Error(`No shipped workflow has the id ${RECEIVER}.`);
	await publish(api, RECEIVER);
	const callback = callbackOf(receiver, n8n.address);
	await untilCallbackAnswers(callback);
	await until(
		'the receiver workflow has subscribed the account',
		() => instagram.isSubscribed(),
		SUBSCRIPTION_TIMEOUT_MS,
	);
	const registered = z.object({ verified: z.boolean(), reason: z.string().optional() });
	const { verified, reason } = await instagram.post(registered, 'app', callback);
	if (!verified) throw new Error(`The practice app did not take the address: ${reason}`);
}

async function deliverAnswers(instagram: PracticeInstagram): Promise<void> {
	const shape = z.object({ failed: z.number(), reason: z.string().nullable() });
	const { failed, reason } = await instagram.post(shape, 'demo/engage');
	if (failed > 0) throw new Error(`${failed} events did not reach n8n: ${reason}`);
}

interface Place {
	readonly root: string;
	readonly folder: string;
	readonly isRunDataKept: boolean;
	readonly signal: AbortSignal;
	onN8nStarted(pid: number): void;
}

/**
 * Practice Instagram and a real n8n with the nodes installed as a package, connected to each other, with
 * people who have written. All of it lives in `folder`, and starts again from there in seconds.
 */
export async function startPractice({
	root,
	folder,
	isRunDataKept,
	signal,
	onN8nStarted,
}: Place): Promise<Practice> {
	const installation = await provideN8n();
	await step('Build the nodes', () => buildOnce());
	const work = new WorkFolder(folder, installation);
	await step('Install the nodes into n8n', () => provideNodes(root, work.packagesFolder));
	const instagram = await step('Start the practice Instagram', () => PracticeInstagram.start(root));
	const stops = [() => instagram.stop()];
	const stop = async (): Promise<void> => {
		for (const stopOne of stops.splice(0).reverse()) await stopOne();
	};
	try {
		const n8n = await step('Start n8n', () =>
			startN8n({ installation, work, signal, wishedPort: WISHED_N8N_PORT }),
		);
		stops.push(() => n8n.stop());
		onN8nStarted(n8n.pid);
		signal.throwIfAborted();
		const practice = {
			installation,
			work,
			workflows: readShippedWorkflows(root),
			instagram,
			n8n,
			api: new N8nApi(n8n.address),
			isRunDataKept,
			stop,
		};
		await step('Connect n8n with the practice Instagram', () => connect(practice));
		await step('Let people answer the stories', () => deliverAnswers(instagram));
		return practice;
	} catch (error) {
		await stop();
		throw error;
	}
}
