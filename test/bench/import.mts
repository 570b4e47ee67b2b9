import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { storeRows, type PlainView } from './baselines/storeRows.mts';
import { ACCOUNT, core, openBenchLedger } from './ledgerForBench.mts';
import { rowsOr, seeded } from './sizes.mts';
import { summarise, type BenchResult } from './statistics.mts';

const ROWS = rowsOr(50_000);
const PEOPLE = Math.ceil(ROWS / 10);
const STORIES = 200;
const PAIRS = ROWS > 200_000 ? 1 : 3;
const START_MS = Date.UTC(2026, 9, 1);
const ROWS_PER_PIECE = 800;

function* views(): Generator<PlainView> {
	const random = seeded(3);
	for (let row = 0; row < ROWS; row += 1) {
		yield {
			handle: `viewer.${Math.floor(random() * PEOPLE)}`,
			story: `1780000000000${Math.floor(random() * STORIES)}`,
			atMs: START_MS + Math.floor(random() * 30 * 86_400) * 1000,
		};
	}
}

function* pieces(): Generator<Uint8Array> {
	let lines = ['handle,story_id,viewed_at,source_tool'];
	for (const { handle, story, atMs } of views()) {
		lines.push(`${handle},${story},${new Date(atMs).toISOString()},bench`);
		if (lines.length < ROWS_PER_PIECE) continue;
		yield new Uint8Array(Buffer.from(`${lines.join('\n')}\n`));
		lines = [];
	}
	yield new Uint8Array(Buffer.from(`${lines.join('\n')}\n`));
}

/** Rows a second of a streamed CSV, everything on, against bare inserts of the same parsed rows. */
export async function importBench(): Promise<BenchResult> {
	const [ours, baseline, p99s, holds, peaks, withoutCrypto]: number[][] = [[], [], [], [], [], []];
	const cryptoSeconds = secondsOfCrypto();
	for (let pair = 0; pair < PAIRS; pair += 1) {
		const run = await importOnce();
		ours?.push(ROWS / run.seconds);
		withoutCrypto?.push(ROWS / (run.seconds - cryptoSeconds));
		p99s?.push(run.webhookP99Ms);
		holds?.push(run.holdMs);
		peaks?.push(run.peakMb);
		const bench = await openBenchLedger();
		baseline?.push(ROWS / storeRows(`${bench.file}.plain`, [...views()]));
		await bench.dispose();
	}
	const figure = (values: readonly number[] = []) => summarise(values);
	const [ourRate, baselineRate] = [figure(ours), figure(baseline)];
	return {
		name: `import: ${ROWS} rows of CSV, ${PEOPLE} people, SQLite`,
		figures: {
			'rows a second, everything on': { ...ourRate, unit: '/s' },
			'rows a second, bare inserts': { ...baselineRate, unit: '/s' },
			'webhook commit during the import, p99': { ...figure(p99s), unit: 'ms' },
			'longest hold of the event loop': { ...figure(holds), unit: 'ms' },
			'peak memory of the process': { ...figure(peaks), unit: 'MB' },
			'hashes and encryption of all people': { ...figure([cryptoSeconds * 1000]), unit: 'ms' },
		},
		ratios: {
			'ours / bare inserts (at least 0.2)': ourRate.median / baselineRate.median,
			'without hashes and encryption (at least 0.35)':
				figure(withoutCrypto).median / baselineRate.median,
		},
		notes: [`${PAIRS} interleaved pairs, synchronous=FULL, 500 rows a transaction in both`],
	};
}

async function importOnce() {
	const { ledger, dispose } = await openBenchLedger();
	const delay = monitorEventLoopDelay({ resolution: 5 });
	const commits: number[] = [];
	let [isDone, peak] = [false, 0];
	const webhooks = (async () => {
		for (let index = 0; !isDone; index += 1) {
			const startedAt = performance.now();
			await ledger.recordEvents({
				events: [aMessage(index)],
				consumer: 'bench/bench',
				origin: 'publishedTrigger',
			});
			commits.push(performance.now() - startedAt);
			peak = Math.max(peak, process.memoryUsage().rss);
			await sleep(20);
		}
	})();
	delay.enable();
	const startedAt = performance.now();
	const { summary } = await core.importViewerList(
		ledger,
		{
			accountId: ACCOUNT,
			origin: { sourceName: 'bench.csv', provenance: 'other', legalBasis: 'consent' },
			options: { now: new Date() },
			pieces,
		},
		{ onRows: () => undefined },
	);
	const seconds = (performance.now() - startedAt) / 1000;
	delay.disable();
	isDone = true;
	await webhooks;
	await dispose();
	if (summary.counts.accepted + summary.counts.duplicate !== ROWS) throw new Error('rows are lost');
	commits.sort((a, b) => a - b);
	return {
		seconds,
		webhookP99Ms: commits[Math.floor(commits.length * 0.99)] ?? 0,
		holdMs: delay.max / 1e6,
		peakMb: peak / 1024 / 1024,
	};
}

const aMessage = (index: number) =>
	({
		kind: 'message',
		accountId: ACCOUNT,
		occurredAt: new Date(),
		sourceId: `message:import-bench-${index}`,
		igsid: '5000000000000001',
		messageId: `import-bench-${index}`,
		attachments: [],
		isStandby: false,
	}) as const;

/** What every new person costs at least: two keyed hashes, two sealed values. */
function secondsOfCrypto(): number {
	const key = randomBytes(32);
	const startedAt = performance.now();
	for (let person = 0; person < PEOPLE; person += 1) {
		for (let hash = 0; hash < 2; hash += 1) {
			createHmac('sha256', key).update(`cli handle viewer.${person}`).digest('hex');
		}
		for (let sealed = 0; sealed < 2; sealed += 1) {
			const cipher = createCipheriv('aes-256-gcm', key, randomBytes(12));
			Buffer.concat([cipher.update(randomBytes(32)), cipher.final(), cipher.getAuthTag()]);
		}
	}
	return (performance.now() - startedAt) / 1000;
}
