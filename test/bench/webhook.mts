import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { N8nUnderTest, signed, untilAnswers } from '../support/n8nUnderTest.mts';
import { openBenchLedger } from './ledgerForBench.mts';
import { summarise, type BenchResult } from './statistics.mts';

const ROUNDS = Number(process.env.ROUNDS ?? '7');
const SECONDS = Number(process.env.SECONDS ?? '3');
const CONNECTIONS = [1, 16, 64];
/** Both unless one is asked for. */
const ENGINES = (['legacy', 'default'] as const).filter(
	(engine) => (process.env.ENGINE ?? engine) === engine,
);
const NO_VERDICT_ABOVE_PERCENT = 25;
/** Executions go on after the answer; the next measurement must not pay for them. */
const CALM_LATENCY_MS = 50;
const CALM_TIMEOUT_MS = 30_000;

interface Contender {
	readonly name: string;
	readonly address: string;
	readonly nextBody: () => string;
}

/** Requests answered with 200 a second, over this many connections at once. */
async function requestsPerSecond(
	{ address, nextBody }: Contender,
	connections: number,
): Promise<number> {
	let answered = 0;
	const startedAt = performance.now();
	const endAt = startedAt + SECONDS * 1000;
	const connection = async (): Promise<void> => {
		while (performance.now() < endAt) {
			const body = nextBody();
			const answer = await fetch(address, { method: 'POST', headers: signed(body), body });
			await answer.arrayBuffer();
			if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
			answered += 1;
		}
	};
	await Promise.all(Array.from({ length: connections }, connection));
	return answered / ((performance.now() - startedAt) / 1000);
}

async function untilCalm(address: string): Promise<void> {
	const giveUpAt = performance.now() + CALM_TIMEOUT_MS;
	let calmAnswers = 0;
	while (calmAnswers < 3 && performance.now() < giveUpAt) {
		await pause(200);
		const askedAt = performance.now();
		await (await fetch(`${address}/healthz`)).arrayBuffer();
		calmAnswers = performance.now() - askedAt < CALM_LATENCY_MS ? calmAnswers + 1 : 0;
	}
}

function bodyOf(accountId: string, message: object): string {
	return JSON.stringify({
		object: 'instagram',
		entry: [
			{
				id: accountId,
				time: Date.now(),
				messaging: [
					{
						sender: { id: '700001' },
						recipient: { id: accountId },
						timestamp: Date.now(),
						...message,
					},
				],
			},
		],
	});
}

async function contenders(n8n: N8nUnderTest): Promise<Contender[]> {
	const next = { type: 'n8n-nodes-base.noOp' };
	const create = async (type: string, parameters: object = {}) =>
		await n8n.createWorkflow({ trigger: { type, parameters }, next });
	const ours = await create('n8n-nodes-story-outreach.instagramStoryTrigger');
	const commentsOnly = await create('n8n-nodes-story-outreach.instagramStoryTrigger', {
		kinds: ['comment'],
	});
	const empty = await create('n8n-nodes-empty.emptyTrigger');
	const webhook = await create('n8n-nodes-base.webhook', { httpMethod: 'POST', path: 'bench' });
	// The Webhook node answers at the path that is typed into it.
	const webhookAddress = webhook.replace(/\/webhook\/.*$/, '/webhook/bench');
	for (const address of [ours, commentsOnly, empty, webhookAddress]) await untilAnswers(address);

	const fresh = (): string =>
		bodyOf(n8n.accountId, { message: { mid: randomUUID(), text: 'love it' } });
	const known = fresh();
	await fetch(ours, { method: 'POST', headers: signed(known), body: known });
	const echo = (): string =>
		bodyOf(n8n.accountId, {
			sender: { id: n8n.accountId },
			recipient: { id: '700001' },
			message: { mid: randomUUID(), text: 'thanks', is_echo: true },
		});
	return [
		{ name: STARTS, address: ours, nextBody: fresh },
		{ name: EMPTY, address: empty, nextBody: fresh },
		{ name: DUPLICATE, address: ours, nextBody: () => known },
		{ name: ECHO, address: ours, nextBody: echo },
		{ name: FILTERED, address: commentsOnly, nextBody: fresh },
		{ name: WEBHOOK, address: webhookAddress, nextBody: fresh },
	];
}

const STARTS = 'ours, starts an execution';
const EMPTY = 'a community trigger that does nothing';
const DUPLICATE = 'ours, a duplicate';
const ECHO = 'ours, an echo';
const FILTERED = 'ours, filtered out';
const WEBHOOK = 'n8n’s own Webhook node';

const PAIRS: ReadonlyArray<readonly [ours: string, baseline: string]> = [
	[STARTS, EMPTY],
	[DUPLICATE, WEBHOOK],
	[ECHO, WEBHOOK],
	[FILTERED, WEBHOOK],
];

type Measured = Map<string, number[]>;

/** Everyone in turn, again and again, so that a busy moment of the machine hits all alike. */
async function measure(engine: (typeof ENGINES)[number]): Promise<Measured> {
	const folder = mkdtempSync(path.join(tmpdir(), 'story-outreach-bench-'));
	const settings = engine === 'legacy' ? { N8N_EXPRESSION_ENGINE: 'legacy' } : {};
	const n8n = await N8nUnderTest.start(folder, settings);
	const measured: Measured = new Map();
	try {
		const all = await contenders(n8n);
		for (let round = 0; round < ROUNDS; round++) {
			for (const connections of CONNECTIONS) {
				for (const contender of all) {
					await untilCalm(n8n.address);
					const name = `${engine}, ${connections}: ${contender.name}`;
					const values = measured.get(name) ?? [];
					values.push(await requestsPerSecond(contender, connections));
					measured.set(name, values);
				}
			}
			process.stderr.write(`${engine}: round ${round + 1}, load ${loadavg()[0]?.toFixed(1)}\n`);
		}
		return measured;
	} finally {
		await n8n.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The median of the ratios of each round, or why there is none. */
function ratioOf(measured: Measured, ours: string, baseline: string): number | string {
	const above = measured.get(ours) ?? [];
	const below = measured.get(baseline) ?? [];
	const { median, spreadPercent } = summarise(
		above.map((value, round) => value / (below[round] ?? Number.NaN)),
	);
	if (spreadPercent <= NO_VERDICT_ABOVE_PERCENT) return median;
	return `${median.toFixed(2)}x, no verdict: spread ${spreadPercent.toFixed(0)} %`;
}

/** What one delivery waits for the disk, without n8n. */
async function commitTimes(): Promise<number[]> {
	const { ledger, dispose } = await openBenchLedger();
	try {
		const times: number[] = [];
		for (let index = 0; index < 200; index++) {
			const mid = randomUUID();
			const startedAt = performance.now();
			await ledger.recordEvents({
				events: [
					{
						kind: 'message',
						accountId: '1',
						occurredAt: new Date(),
						sourceId: `1:message:${mid}`,
						igsid: '700001',
						messageId: mid,
						text: 'love it',
						attachments: [],
						isStandby: false,
					},
				],
				consumer: 'bench',
				origin: 'publishedTrigger',
			});
			times.push(performance.now() - startedAt);
		}
		return times.slice(20);
	} finally {
		await dispose();
	}
}

/** Deliveries a second in real n8n beside what users would have instead (facts/performance.md §3). */
export async function webhook(): Promise<BenchResult> {
	const figures: Record<string, BenchResult['figures'][string]> = {
		'recording one event, on disk (commit included)': {
			...summarise(await commitTimes()),
			unit: 'ms',
		},
	};
	const ratios: Record<string, number | string> = {};
	const loads = [
		`load of the machine before: ${loadavg()
			.map((load) => load.toFixed(1))
			.join(' ')}`,
	];
	for (const engine of ENGINES) {
		const measured = await measure(engine);
		for (const [name, values] of measured) {
			figures[name] = { ...summarise(values), unit: 'req/s' };
		}
		for (const connections of CONNECTIONS) {
			for (const [ours, baseline] of PAIRS) {
				const at = `${engine}, ${connections}: `;
				ratios[`${at}${ours} / ${baseline}`] = ratioOf(measured, at + ours, at + baseline);
			}
		}
	}
	loads.push(
		`after: ${loadavg()
			.map((load) => load.toFixed(1))
			.join(' ')}`,
	);
	return {
		name: 'webhook: deliveries answered a second in real n8n 2.41.1, at 1, 16 and 64 connections',
		figures,
		ratios,
		notes: [
			...loads,
			'limits: starts an execution 0.9 at 16 and 64, 0.75 at 1; without an execution 2 (legacy engine)',
			'SQLite, synchronous=FULL, on this disk; the client runs on the same machine',
		],
	};
}
