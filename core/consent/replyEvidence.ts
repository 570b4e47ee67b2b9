import { REPLY_EVIDENCE, REPLY_EVIDENCE_BEFORE } from './replyEvidenceWeights';
import { PHRASE_SECTIONS } from './replyLanguages/replyLanguage';
import type { ReplyReading } from './replyReading';

/** So many letters of a longer word count: "messages" and "messaging" are one. */
const BEGINNING_LETTERS = 5;
const SECTION_NAMES: readonly string[] = PHRASE_SECTIONS;

/** An object of its own for each word, so that a word counts once however often it stands there. */
interface Weight {
	readonly weight: number;
}

interface Weights {
	/** Words of at most five letters. */
	readonly ofWord: ReadonlyMap<string, Weight>;
	/** Beginnings of longer ones. */
	readonly ofBeginning: ReadonlyMap<string, Weight>;
	/** Of two words side by side, by the beginning of each. */
	readonly ofPair: ReadonlyMap<string, ReadonlyMap<string, Weight>>;
	readonly ofSection: readonly number[];
	readonly ofQuestion: number;
}

let weights: Weights | undefined;

/**
 * How much the words speak for an opt-out (above 0) or against one: the logarithm of the odds, from the
 * weights of words, of neighbours and of what the phrases found. Rules name what they know; nobody lists
 * every way to say it.
 */
export function evidenceOf(reply: ReplyReading): number {
	const { ofWord, ofBeginning, ofPair, ofSection, ofQuestion } = (weights ??= readWeights());
	let sum = REPLY_EVIDENCE_BEFORE + (reply.isQuestion ? ofQuestion : 0);
	for (const [index, weight] of ofSection.entries()) {
		if (((reply.languages[index] ?? 0) & reply.likelyLanguages) !== 0) sum += weight;
	}
	const seen = new Set<Weight>();
	let after: ReadonlyMap<string, Weight> | undefined;
	for (const { words } of reply.clauses) {
		for (const word of words) {
			const isLong = word.length > BEGINNING_LETTERS;
			const beginning = isLong ? word.slice(0, BEGINNING_LETTERS) : word;
			const single = (isLong ? ofBeginning : ofWord).get(beginning);
			if (single !== undefined) seen.add(single);
			const pair = after?.get(beginning);
			if (pair !== undefined) seen.add(pair);
			after = ofPair.get(beginning);
		}
	}
	for (const { weight } of seen) sum += weight;
	return sum;
}

function readWeights(): Weights {
	const ofWord = new Map<string, Weight>();
	const ofBeginning = new Map<string, Weight>();
	const ofPair = new Map<string, Map<string, Weight>>();
	const ofSection = new Array<number>(PHRASE_SECTIONS.length).fill(0);
	let ofQuestion = 0;
	for (const line of REPLY_EVIDENCE.trim().split('\n')) {
		const [number = '', ...keys] = line.trim().split(' ');
		const weight = Number(number);
		for (const key of keys) {
			const [first = '', second] = key.split('_');
			if (key === '#?') ofQuestion = weight;
			else if (key.startsWith('#')) ofSection[SECTION_NAMES.indexOf(key.slice(1))] = weight;
			else if (second !== undefined) {
				const known = ofPair.get(first) ?? new Map<string, Weight>();
				ofPair.set(first, known.set(second, { weight }));
			} else if (key.endsWith('*')) ofBeginning.set(key.slice(0, -1), { weight });
			else ofWord.set(key, { weight });
		}
	}
	return { ofWord, ofBeginning, ofPair, ofSection, ofQuestion };
}
