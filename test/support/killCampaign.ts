import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LedgerConfig } from '../../core/ledger/config';
import type { SendRecord } from '../../core/ledger/ledger';
import { HOUR_MS, SECOND_MS } from '../../core/shared/duration';
import {
	CampaignWorld,
	someDrafts,
	type CampaignAccount,
	type CampaignSize,
	type Received,
} from './campaignWorld';

/** The named points of a send (DESIGN §5): each is what is true when the process dies there. */
export const KILL_POINTS = ['deciding', 'reserved', 'calling', 'answered', 'settled'] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

export type Mutant = 'none' | 'noCallingCommit' | 'noLease';

const PROCESS_FILE = join(__dirname, 'senderProcess.mjs');
const CLOCK_JUMP = join(__dirname, 'clockJump.cjs');
const WAIT_MAX_MS = 20_000;

export interface CampaignReport {
	readonly kills: Readonly<Record<string, number>>;
	/** What the practice Instagram received, in the order of receipt. */
	readonly received: readonly Received[];
	readonly sends: ReadonlyMap<string, readonly SendRecord[]>;
	readonly accounts: readonly CampaignAccount[];
}

export interface CampaignPlan {
	readonly config: LedgerConfig;
	readonly size: CampaignSize;
	readonly processes: number;
	/** Accounts of a wave; all its processes write for them at once. */
	readonly accountsPerWave: number;
	/** Each point is killed at this often, then as many processes at random times. */
	readonly killsPerPoint: number;
	readonly randomKills: number;
	/** Messages of each account that all processes try to send in the end. */
	readonly lastDrafts: number;
	/** Calls that end badly after the message arrived, and one process whose clock jumps. */
	readonly isTroubled: boolean;
	readonly random: () => number;
	readonly onProgress?: (line: string) => void;
}

/**
 * Several processes write for the same accounts at once while others are killed; afterwards a last wave
 * runs to its end and every lease is over.
 */
export async function runKillCampaign(plan: CampaignPlan): Promise<CampaignReport> {
	const world = await CampaignWorld.create(plan.config, plan.size, plan.random);
	try {
		const kills = await killingWaves(plan, world);
		await addTrouble(plan, world);
		const job = jobFor(plan, world, { accounts: world.accounts, drafts: plan.lastDrafts });
		await Promise.all(
			Array.from(
				{ length: plan.processes },
				async (_, index) => await untilEnded(startIn(plan, index, job)),
			),
		);
		return {
			kills,
			received: await world.received(),
			sends: await world.settledSends(),
			accounts: world.accounts,
		};
	} finally {
		await world.close();
	}
}

type Job = Readonly<Record<string, unknown>>;

export const jobFor = (
	{ config, size, random }: Pick<CampaignPlan, 'config' | 'size' | 'random'>,
	world: CampaignWorld,
	chosen: { accounts: readonly CampaignAccount[]; drafts: number },
): Job => ({
	config,
	server: world.server,
	waitMaxMs: WAIT_MAX_MS,
	deliveries: chosen.accounts.map((account) => ({
		token: account.token,
		drafts: someDrafts(account, { count: chosen.drafts, steps: size.steps, random }),
	})),
});

const DRAFTS_PER_WAVE = 5;

async function killingWaves(
	plan: CampaignPlan,
	world: CampaignWorld,
): Promise<Record<string, number>> {
	const kills: Record<string, number> = Object.fromEntries(
		[...KILL_POINTS, 'random'].map((point) => [point, 0]),
	);
	const wave: Array<KillPoint | 'random'> = [
		...KILL_POINTS.flatMap((point) => Array.from({ length: plan.killsPerPoint }, () => point)),
		...Array.from({ length: plan.randomKills }, () => 'random' as const),
	];
	let triesLeft = 6 * wave.length;
	while (wave.length > 0 && triesLeft > 0) {
		const now = wave.splice(0, plan.processes);
		triesLeft -= now.length;
		await addTrouble(plan, world);
		const accounts = shuffled(world.accounts, plan.random).slice(0, plan.accountsPerWave);
		const job = jobFor(plan, world, { accounts, drafts: DRAFTS_PER_WAVE });
		const results = await Promise.all(
			now.map(
				async (point, index) =>
					[point, await killOne({ ...job, standStillAt: point }, plan, index)] as const,
			),
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

/** Answers that do not say what became of the message, for some calls of the next wave. */
const TROUBLE = [
	{ kind: 'errorAfterDelivery', times: 3 },
	{ kind: 'invalidJsonAfterDelivery', times: 3 },
	{ kind: 'timeoutAfterDelivery', times: 2, delayMs: 700 },
	{ kind: 'timeout', times: 2, delayMs: 700 },
] as const;

async function addTrouble({ isTroubled }: CampaignPlan, world: CampaignWorld): Promise<void> {
	if (!isTroubled) return;
	for (const fault of TROUBLE) await world.control('faults', { route: 'messages', ...fault });
}

/** The first process of each wave has a clock that somebody sets while it sends. */
function startIn({ isTroubled, random }: CampaignPlan, index: number, job: Job): ChildProcess {
	if (!isTroubled || index > 0) return startSender(job);
	const file = join(tmpdir(), `story-outreach-clock-${randomUUID()}`);
	const jumpMs = (random() < 0.5 ? -1 : 1) * Math.floor(3 * SECOND_MS + random() * HOUR_MS);
	const sender = startSender(job, {
		NODE_OPTIONS: `--require ${CLOCK_JUMP}`,
		CLOCK_JUMP_FILE: file,
		CLOCK_JUMP_MS: String(jumpMs),
	});
	const afterMs = random() * SECOND_MS;
	const set = () => writeFileSync(file, '');
	// At work: it speaks for the first time when it decides.
	sender.stdout?.once('data', () => setTimeout(set, afterMs));
	sender.once('exit', () => rmSync(file, { force: true }));
	return sender;
}

/** Resolves to whether the process was killed where it should be; false when it ended before. */
async function killOne(job: Job, plan: CampaignPlan, index: number): Promise<boolean> {
	const sender = startIn(plan, index, job);
	const exited = new Promise<NodeJS.Signals | null>((resolve) =>
		sender.once('exit', (_code, signal) => resolve(signal)),
	);
	// After its first decision the process is at work; the kill comes somewhere in the next moments.
	const killAfterMs = Math.floor(plan.random() * 400);
	const { standStillAt } = job;
	await untilAnnounced(sender, standStillAt === 'random' ? 'deciding' : String(standStillAt));
	if (standStillAt === 'random') setTimeout(() => sender.kill('SIGKILL'), killAfterMs);
	else sender.kill('SIGKILL');
	return (await exited) === 'SIGKILL';
}

/** Also resolves when the process ends without coming to this step. */
export async function untilAnnounced(sender: ChildProcess, step: string): Promise<void> {
	if (sender.stdout === null) throw new Error('The sender has no output');
	const lines = createInterface({ input: sender.stdout });
	for await (const line of lines) if (line === step) break;
	sender.stdout.resume();
}

export const runToEnd = async (job: Job): Promise<void> => await untilEnded(startSender(job));

export async function untilEnded(sender: ChildProcess): Promise<void> {
	sender.stdout?.resume();
	const code =
		sender.exitCode ??
		(await new Promise<number | null>((resolve) => sender.once('exit', resolve)));
	if (code !== 0) throw new Error(`A sending process ended with ${code}`);
}

export const startSender = (job: Job, environment: NodeJS.ProcessEnv = {}): ChildProcess =>
	spawn(process.execPath, [PROCESS_FILE, JSON.stringify(job)], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ...environment },
	});

const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] =>
	items
		.map((item) => ({ item, place: random() }))
		.sort((a, b) => a.place - b.place)
		.map(({ item }) => item);
