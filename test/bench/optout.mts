import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wilsonInterval } from '../../core/report/wilsonInterval.ts';
import { countWords } from './baselines/foldAndSplit.mts';
import { core } from './ledgerForBench.mts';
import { readCorpus, type LabelledReply, type LanguageCorpus } from './replyCorpus.mts';
import { summarise, type BenchResult } from './statistics.mts';

const PAIRS = 7;
const PAIR_MS = 400;
const INTENTS = ['opt_out', 'snooze', 'opt_in', 'help', 'none', 'uncertain'];
const OURS = ['corpus', 'corpus2'].map((name) =>
	fileURLToPath(new URL(`../core/consent/${name}`, import.meta.url)),
);

/**
 * Precision and recall of opt-outs by language with 95 % Wilson intervals, what is taken for what, and
 * replies a second beside a baseline. `--corpus=<folder>` scores other replies than the committed ones;
 * `--misses` also prints each reply that was read otherwise than labelled.
 */
export async function optout(): Promise<BenchResult> {
	const folders = statedFolders();
	const scored = folders.flatMap((folder) =>
		readCorpus(folder).map((corpus) => score(corpus, path.basename(folder))),
	);
	const all = scored.flatMap(({ judged }) => judged);
	const rates = measureSpeed(all.map(({ text }) => text));
	const [ours, baseline] = [summarise(rates.ours), summarise(rates.baseline)];
	return {
		name: 'optout: what people mean for our messages to them',
		figures: {
			'replies, classified': { ...ours, unit: '/s' },
			'replies, folded and split only': { ...baseline, unit: '/s' },
		},
		ratios: {
			...Object.fromEntries(scored.flatMap(({ figures }) => figures)),
			'classified / folded and split': ours.median / baseline.median,
		},
		notes: [
			`rules ${core.REPLY_RULES_VERSION}; figure [95 % interval, Wilson] part/whole`,
			...confusion(all),
			...(process.argv.includes('--misses') ? misses(all) : []),
			`${PAIRS} interleaved pairs of ${PAIR_MS} ms of processor time`,
		],
	};
}

function statedFolders(): readonly string[] {
	const prefix = '--corpus=';
	const stated = process.argv.filter((arg) => arg.startsWith(prefix));
	return stated.length > 0 ? stated.map((arg) => path.resolve(arg.slice(prefix.length))) : OURS;
}

interface JudgedReply extends LabelledReply {
	readonly read: string;
	readonly rule: string;
}

function score(
	{ language, replies }: LanguageCorpus,
	folder: string,
): { judged: readonly JudgedReply[]; figures: ReadonlyArray<readonly [string, string]> } {
	const judged = replies.map((reply) => {
		const { intent, rule } = core.classifyReply(reply.text);
		return { ...reply, read: intent, rule };
	});
	const optOuts = judged.filter(({ intent }) => intent === 'opt_out');
	const readSo = judged.filter(({ read }) => read === 'opt_out');
	const count = (rows: readonly JudgedReply[], ...reads: readonly string[]): number =>
		rows.filter(({ read }) => reads.includes(read)).length;
	const figure = (name: string, part: number, whole: number): readonly [string, string] => [
		`${folder}/${language} ${name}`,
		shareText(part, whole),
	];
	return {
		judged,
		figures: [
			figure('recall, uncertain counts', count(optOuts, 'opt_out', 'uncertain'), optOuts.length),
			figure('recall', count(optOuts, 'opt_out'), optOuts.length),
			figure(
				'precision',
				readSo.filter(({ intent }) => intent === 'opt_out').length,
				readSo.length,
			),
			figure('uncertain', count(judged, 'uncertain'), judged.length),
		],
	};
}

function shareText(part: number, whole: number): string {
	if (whole === 0) return 'none';
	const { low, high } = wilsonInterval(part, whole);
	return `${(part / whole).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] ${part}/${whole}`;
}

/** A line for each label, a column for each reading. */
function confusion(judged: readonly JudgedReply[]): readonly string[] {
	const line = (name: string, cells: ReadonlyArray<string | number>): string =>
		`${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
	return [
		line('labelled \\ read as', INTENTS),
		...INTENTS.map((label) => {
			const rows = judged.filter(({ intent }) => intent === label);
			return line(
				label,
				INTENTS.map((intent) => rows.filter(({ read }) => read === intent).length),
			);
		}),
	];
}

const misses = (judged: readonly JudgedReply[]): readonly string[] =>
	judged
		.filter(({ intent, read }) => intent !== read)
		.map(({ text, intent, read, rule }) => `${intent} read as ${read} (${rule}): ${text}`);

function measureSpeed(texts: readonly string[]): {
	ours: readonly number[];
	baseline: readonly number[];
} {
	const [ours, baseline]: [number[], number[]] = [[], []];
	const classify = (text: string): unknown => core.classifyReply(text);
	perSecond(texts, classify);
	for (let pair = 0; pair < PAIRS; pair += 1) {
		ours.push(perSecond(texts, classify));
		baseline.push(perSecond(texts, countWords));
	}
	return { ours, baseline };
}

/** By processor time, so that other work on the computer does not count. */
function perSecond(texts: readonly string[], read: (text: string) => unknown): number {
	const startedAt = process.cpuUsage();
	const spentMs = (): number => {
		const { user, system } = process.cpuUsage(startedAt);
		return (user + system) / 1000;
	};
	let count = 0;
	while (spentMs() < PAIR_MS) {
		for (const text of texts) read(text);
		count += texts.length;
	}
	return count / (spentMs() / 1000);
}
