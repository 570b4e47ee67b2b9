/**
 * Learns core/consent/replyEvidenceWeights.ts from the labelled replies in test/core/consent: a logistic
 * regression, opt-out or not, over words, neighbours and sections found. Run it after a change of phrases or labels, and raise
 * REPLY_RULES_VERSION. `node scripts/learnReplyEvidence.mjs`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CORPORA = (
	process.env.REPLY_CORPORA ?? 'corpus,corpus2,corpusSeen,corpusSeen2,corpusSeen3,corpusInvented'
).split(',');
const TARGET = process.env.REPLY_TARGET ?? path.join(ROOT, 'core/consent/replyEvidenceWeights.ts');
const BEGINNING_LETTERS = 5;
/** What one message alone says is that message, and no evidence. */
const MESSAGES_MIN = 2;
const [RATE, PULL_TO_ZERO, ROUNDS, STEP] = [0.3, 0.005, 60, 0.25];
/** What speaks of a topic; the sections of endings would only repeat what the rules have decided. */
const SECTIONS =
	'contacting negation mine service anger goods talk refusal until removal snooze help later optIn'.split(
		' ',
	);

const { readReply, PHRASE_SECTIONS } = await reader();
const replies = CORPORA.flatMap((folder) =>
	labelledIn(path.resolve(ROOT, 'test/core/consent', folder)),
);
const messages = replies
	.filter(({ intent }) => intent !== 'uncertain')
	.map(({ text, intent }) => ({ keys: keysOf(text), isOptOut: intent === 'opt_out' ? 1 : 0 }));
const counts = new Map();
for (const { keys } of messages)
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
const learned = learn(
	messages.map((message) => ({
		...message,
		keys: message.keys.filter((key) => counts.get(key) >= MESSAGES_MIN),
	})),
);
writeFileSync(TARGET, fileOf(learned));
console.log(`${messages.length} messages, ${learned.weights.size} weights`);

async function reader() {
	const outfile = path.join(tmpdir(), `reply-reader-${process.pid}.cjs`);
	const contents = `export { readReply } from './core/consent/replyReading';
		export { PHRASE_SECTIONS } from './core/consent/replyLanguages/replyLanguage';`;
	await build({
		stdin: { contents, resolveDir: ROOT },
		bundle: true,
		platform: 'node',
		format: 'cjs',
		outfile,
	});
	return createRequire(import.meta.url)(outfile);
}

function labelledIn(folder) {
	return readdirSync(folder).flatMap((name) =>
		JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
	);
}

/** The same as `evidenceOf` reads. */
function keysOf(text) {
	const reply = readReply(text);
	const keys = new Set(reply.isQuestion ? ['#?'] : []);
	for (const [index, section] of PHRASE_SECTIONS.entries()) {
		const isFound = (reply.languages[index] & reply.likelyLanguages) !== 0;
		if (isFound && SECTIONS.includes(section)) keys.add(`#${section}`);
	}
	let before = '';
	for (const word of reply.clauses.flatMap(({ words }) => words)) {
		const beginning = word.slice(0, BEGINNING_LETTERS);
		keys.add(word.length > BEGINNING_LETTERS ? `${beginning}*` : word);
		if (before !== '') keys.add(`${before}_${beginning}`);
		before = beginning;
	}
	return [...keys];
}

/** Adagrad over the messages in an order that is the same each time. */
function learn(examples) {
	const [weights, squares] = [new Map(), new Map()];
	let [before, beforeSquares] = [0, 1];
	for (let round = 0; round < ROUNDS; round += 1) {
		for (let turn = 0; turn < examples.length; turn += 1) {
			const { keys, isOptOut } = examples[(turn * 7919 + round * 31) % examples.length];
			const sum = keys.reduce((all, key) => all + (weights.get(key) ?? 0), before);
			const error = 1 / (1 + Math.exp(-sum)) - isOptOut;
			beforeSquares += error * error;
			before -= (RATE * error) / Math.sqrt(beforeSquares);
			for (const key of keys) {
				const weight = weights.get(key) ?? 0;
				const slope = error + PULL_TO_ZERO * weight;
				const total = (squares.get(key) ?? 1) + slope * slope;
				squares.set(key, total);
				weights.set(key, weight - (RATE * slope) / Math.sqrt(total));
			}
		}
	}
	return { before, weights };
}

function fileOf({ before, weights }) {
	const byWeight = new Map();
	for (const [key, weight] of [...weights].sort(([one], [other]) => (one < other ? -1 : 1))) {
		const rounded = Math.round(weight / STEP) * STEP;
		if (rounded === 0) continue;
		byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), key]);
	}
	const lines = [...byWeight]
		.sort(([one], [other]) => other - one)
		.map(([weight, keys]) => `\t${weight} ${keys.join(' ')}`);
	return `/** The logarithm of the odds of an opt-out before a word is read. */
export const REPLY_EVIDENCE_BEFORE = ${before.toFixed(2)};

/**
 * Learned by scripts/learnReplyEvidence.mjs from labelled replies. Each line is a weight and what has it:
 * a word, the beginning of a word (\`*\`), two neighbours by their beginnings (\`_\`), a section of phrases
 * (\`#\`), a question (\`#?\`).
 */
export const REPLY_EVIDENCE = \`
${lines.join('\n')}
\`;
`;
}
