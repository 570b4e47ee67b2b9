import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LedgerConfig } from '../../core/ledger/config';
import type { SendRecord } from '../../core/ledger/ledger';
import type { OutreachPolicy } from '../../core/outreach/policy';
import { MINUTE_MS, addMs } from '../../core/shared/duration';
import { startSandbox } from '../../sandbox/server';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from './events';
import { FakeClock } from './fakeClock';
import { openTestLedger } from './ledgers';

/** The named points of a send (DESIGN §5): each is what is true when the process dies there. */
export const KILL_POINTS = ['deciding', 'reserved', 'calling', 'answered', 'settled'] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

const PROCESS_FILE = join(__dirname, 'senderProcess.mjs');

export interface CampaignReport {
	readonly kills: Readonly<Record<string, number>>;
	/** What the practice Instagram received, in the order of receipt. */
	readonly received: ReadonlyArray<{
		recipientIgsid: string;
		receivedAtMs: number;
		messageId: string;
	}>;
	readonly sends: readonly SendRecord[];
	readonly igsids: ReadonlyMap<string, string>;
}

interface Plan {
	readonly config: LedgerConfig;
	readonly people: number;
	readonly processes: number;
	readonly cap: { readonly sendsMax: number; readonly windowMs: number };
	/** Each point is killed at this often, then as many processes at random times. */
	readonly killsPerPoint: number;
	readonly randomKills: number;
	readonly random: () => number;
	readonly onProgress?: (line: string) => void;
}

interface Received {
	recipientIgsid: string;
	receivedAtMs: number;
	messageId: string;
}

/**
 * Several processes write to the same people at once while others are killed; afterwards a last wave
 * runs to its end and every lease is over.
 */
export async function runKillCampaign(plan: Plan): Promise<CampaignReport> {
	const sandbox = await startSandbox({ port: 0 });
	try {
		const token = await post(sandbox.url, '/_sandbox/token', {});
		const igsids = await meetPeople(sandbox.url, plan);
		const job = {
			config: plan.config,
			server: sandbox.url,
			token: String(token.access_token),
			candidate: aCandidateFor(''),
			policy: policyOf(plan),
			personIds: [...igsids.keys()],
		};
		const kills = await killingWaves(plan, job);
		await Promise.all(
			Array.from(
				{ length: plan.processes },
				async () => await runToEnd({ ...job, waitMaxMs: 20_000 }),
			),
		);
		const answer = (await (await fetch(`${sandbox.url}/_sandbox/received`)).json()) as {
			messages: Received[];
		};
		return { kills, received: answer.messages, sends: await settleAll(plan.config), igsids };
	} finally {
		await sandbox.close();
	}
}

const policyOf = ({ cap }: Plan): OutreachPolicy =>
	aLoosePolicy({ caps: [{ scope: 'account', ...cap }] });

async function post(server: string, path: string, body: unknown): Promise<Record<string, unknown>> {
	const answer = await fetch(`${server}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
	return (await answer.json()) as Record<string, unknown>;
}

/** Everyone wrote just now, on both sides: the practice Instagram's and the ledger's. */
async function meetPeople(server: string, plan: Plan): Promise<Map<string, string>> {
	const ledger = await openTestLedger(plan.config, new FakeClock(new Date().toISOString()));
	const igsids = new Map<string, string>();
	for (let index = 0; index < plan.people; index += 1) {
		const igsid = String(5_000_000_000_000_000n + BigInt(index));
		await post(server, '/_sandbox/people', { username: `person.${index}`, igsid });
		await post(server, '/_sandbox/deliver', { kind: 'message', person: igsid, text: 'hello' });
		const [event] = await ledger.recordEvents({
			events: [aStoryReply({ igsid, at: new Date() })],
			consumer: 'kill/test',
			origin: 'publishedTrigger',
		});
		const personId = event?.personId ?? '';
		await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
		igsids.set(personId, igsid);
	}
	await ledger.close();
	return igsids;
}

type Job = Readonly<Record<string, unknown>>;

async function killingWaves(plan: Plan, job: Job): Promise<Record<string, number>> {
	const kills: Record<string, number> = Object.fromEntries(
		[...KILL_POINTS, 'random'].map((point) => [point, 0]),
	);
	const wave: Array<KillPoint | 'random'> = [
		...KILL_POINTS.flatMap((point) => Array.from({ length: plan.killsPerPoint }, () => point)),
		...Array.from({ length: plan.randomKills }, () => 'random' as const),
	];
	let triesLeft = 3 * wave.length;
	while (wave.length > 0 && triesLeft > 0) {
		const now = wave.splice(0, plan.processes);
		triesLeft -= now.length;
		const results = await Promise.all(
			now.map(async (point) => [point, await killOne(plan, job, point)] as const),
		);
		for (const [point, wasKilled] of results) {
			// While the others hold every place, a process may end without ever coming to its point.
			if (wasKilled) kills[point] = (kills[point] ?? 0) + 1;
			else wave.push(point);
		}
		plan.onProgress?.(`${wave.length} kills to go: ${JSON.stringify(kills)}`);
	}
	return kills;
}

/** Resolves to whether the process was killed where it should be; false when it ended before. */
async function killOne(plan: Plan, job: Job, point: KillPoint | 'random'): Promise<boolean> {
	const sender = startSender({ ...job, waitMaxMs: 20_000, standStillAt: point });
	const exited = new Promise<NodeJS.Signals | null>((resolve) =>
		sender.once('exit', (_code, signal) => resolve(signal)),
	);
	// After its first decision the process is at work; the kill comes somewhere in the next moments.
	const killAfterMs = Math.floor(plan.random() * 400);
	if (sender.stdout === null) throw new Error('The sender has no output');
	for await (const line of createInterface({ input: sender.stdout })) {
		if (point === 'random' && line === 'deciding') {
			setTimeout(() => sender.kill('SIGKILL'), killAfterMs);
			break;
		}
		if (line === point) {
			sender.kill('SIGKILL');
			break;
		}
	}
	return (await exited) === 'SIGKILL';
}

async function runToEnd(job: Job): Promise<void> {
	const sender = startSender(job);
	sender.stdout?.resume();
	const code = await new Promise<number | null>((resolve) => sender.once('exit', resolve));
	if (code !== 0) throw new Error(`A sending process ended with ${code}`);
}

const startSender = (job: Job) =>
	spawn(process.execPath, [PROCESS_FILE, JSON.stringify(job)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});

/** The leases of the killed are over a minute later. */
async function settleAll(config: LedgerConfig): Promise<readonly SendRecord[]> {
	const ledger = await openTestLedger(
		config,
		new FakeClock(addMs(new Date(), MINUTE_MS).toISOString()),
	);
	await ledger.expireLeases();
	const sends = await ledger.listSends(ACCOUNT);
	await ledger.close();
	return sends;
}

/** The most messages the receiver saw in any window `(t - windowMs, t]`. */
export function mostInAnyWindow(times: readonly number[], windowMs: number): number {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted.reduce(
		(most, end) => Math.max(most, sorted.filter((at) => at > end - windowMs && at <= end).length),
		0,
	);
}
