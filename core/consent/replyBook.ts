import { yieldToEventLoop } from '../audience/yieldToEventLoop';
import { compilePhrases, Lists, type Phrase } from './phrases';
import { NEGATABLE, PHRASE_SECTIONS } from './replyLanguages/replyLanguage';
import { REPLY_LANGUAGES } from './replyLanguages/replyLanguages';
import { ReplyWords } from './replyWords';
import { WordSets } from './wordSets';

interface Negations {
	readonly not: ReadonlySet<number>;
	/** What a refusal begins with, `not` or none. */
	readonly begins: ReadonlySet<number>;
	readonly why: ReadonlySet<number>;
	/** Words that may stand between a negation and what it negates. */
	readonly light: ReadonlySet<number>;
}

/** All that one word says by itself, without a look at its neighbours. */
export interface WordMeaning {
	/** Sections as bits. */
	readonly sections: number;
	/** Languages as bits, by index of the section. */
	readonly languages: ReadonlyArray<readonly [section: number, languages: number]>;
}

/** By number of the first word, apart by language: a reply is in one or two of nineteen. */
export type PhrasesByWord = ReadonlyMap<number, readonly PhrasesOfLanguage[]>;

interface PhrasesOfLanguage {
	readonly bit: number;
	/** Together what needs the same word: where that is not, none of them is looked at. */
	readonly groups: PhraseGroup[];
}

interface PhraseGroup {
	readonly need: number | undefined;
	readonly phrases: Phrase[];
}

interface ReplyBook {
	readonly words: ReplyWords;
	readonly sets: WordSets;
	readonly harmless: PhrasesByWord;
	readonly others: PhrasesByWord;
	readonly single: ReadonlyMap<number, WordMeaning>;
	/** By index of the language. */
	readonly negations: readonly Negations[];
}

let book: ReplyBook | undefined;
let preparing: Promise<void> | undefined;

/** Work of some milliseconds; then timers and sockets have their turn. */
const STEPS_AT_A_TIME = 10;

/** All lists of all languages, compiled with the first reply that is read. */
export function replyBook(): ReplyBook {
	if (book !== undefined) return book;
	const steps = compileBook();
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	return (book = step.value);
}

/** Where others wait for the thread: the same before it is needed, a little at a time. */
export const prepareReplyBook = async (): Promise<void> => await (preparing ??= compileInSlices());

async function compileInSlices(): Promise<void> {
	const steps = compileBook();
	let step = steps.next();
	for (let count = 1; step.done !== true && book === undefined; count += 1) {
		if (count % STEPS_AT_A_TIME === 0) await yieldToEventLoop();
		step = steps.next();
	}
	if (step.done === true) book ??= step.value;
}

function* compileBook(): Generator<undefined, ReplyBook> {
	const [words, sets] = [new ReplyWords(), new WordSets()];
	const phrases: Phrase[] = [];
	for (const [index, language] of REPLY_LANGUAGES.entries()) {
		for (const phrase of compilePhrases(language, index, words, sets)) {
			phrases.push(phrase);
			yield;
		}
	}
	const negations = REPLY_LANGUAGES.map((language, index) => {
		const lists = new Lists(language, index, words);
		return {
			not: lists.setOf('{not}'),
			begins: lists.setOf(language.words.none === undefined ? '{not}' : '{not}|{none}'),
			why: lists.setOf('{why}'),
			light: lists.setOf('{filler}'),
		};
	});
	yield* words.complete();
	sets.complete();
	return {
		words,
		sets,
		negations,
		harmless: yield* byFirstWord(phrases.filter(({ section }) => section === 'harmless')),
		others: yield* byFirstWord(
			phrases.filter((each) => each.section !== 'harmless' && !isSingle(each)),
		),
		single: yield* meaningsOf(phrases.filter(isSingle)),
	};
}

/** One word, wherever it stands, and no "don't" before it changes it. */
const isSingle = ({ section, steps, isAtStart, isAtEnd }: Phrase): boolean =>
	steps.length === 1 && !isAtStart && !isAtEnd && section !== 'harmless' && !NEGATABLE.has(section);

function* meaningsOf(
	phrases: readonly Phrase[],
): Generator<undefined, ReadonlyMap<number, WordMeaning>> {
	const byWord = new Map<number, Map<number, number>>();
	for (const { section, language, steps } of phrases) {
		yield;
		const [step] = steps;
		if (step?.kind !== 'word') continue;
		const index = PHRASE_SECTIONS.indexOf(section);
		for (const id of step.anyOf) {
			const languages = byWord.get(id) ?? new Map<number, number>();
			byWord.set(id, languages.set(index, (languages.get(index) ?? 0) | (1 << language)));
		}
	}
	return new Map(
		[...byWord].map(([id, languages]) => [
			id,
			{
				sections: [...languages.keys()].reduce((bits, index) => bits | (1 << index), 0),
				languages: [...languages],
			},
		]),
	);
}

function* byFirstWord(phrases: readonly Phrase[]): Generator<undefined, PhrasesByWord> {
	const byWord = new Map<number, PhrasesOfLanguage[]>();
	for (const phrase of phrases) {
		yield;
		const [first] = phrase.steps;
		if (first?.kind !== 'word') continue;
		for (const id of first.anyOf) {
			const bit = 1 << phrase.language;
			const known = byWord.get(id) ?? [];
			byWord.set(id, known);
			let ofLanguage = known.find((each) => each.bit === bit);
			if (ofLanguage === undefined) known.push((ofLanguage = { bit, groups: [] }));
			const [need] = phrase.needs;
			const group = ofLanguage.groups.find((each) => each.need === need);
			if (group) group.phrases.push(phrase);
			else ofLanguage.groups.push({ need, phrases: [phrase] });
		}
	}
	return byWord;
}
