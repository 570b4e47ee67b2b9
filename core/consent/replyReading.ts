import { guessLanguages, type LanguageGuess } from './guessLanguages';
import { normaliseReply, type NormalisedReply } from './normaliseReply';
import { endOfPhrase, isAnyOf, type Phrase, type ReadClause } from './phrases';
import { replyBook, type PhrasesByWord } from './replyBook';
import {
	NEGATABLE,
	OPT_OUTS,
	PHRASE_SECTIONS,
	type PhraseSection,
} from './replyLanguages/replyLanguage';

/** What was found in a reply. Sections and languages are sets of bits. */
export interface ReplyReading extends NormalisedReply {
	readonly parts: readonly ReadPart[];
	readonly found: number;
	/** Languages of the phrases found, by index of the section. */
	readonly languages: readonly number[];
	/** Languages that the reply is probably written in, and what all languages share. */
	readonly likelyLanguages: number;
	/** An opt-out with a "don't" before it was found. */
	readonly isNegated: boolean;
}

export interface ReadPart {
	readonly isQuestion: boolean;
	/** For each word the sections that it belongs to. */
	readonly covers: readonly number[];
	readonly found: number;
}

interface Words {
	readonly words: ReadonlyArray<readonly number[]>;
	readonly isQuestion: boolean;
	readonly runsOn: boolean;
}

/** How far before an opt-out a "don't" still belongs to it, across words of no weight. */
const NEGATION_REACH_WORDS = 5;

const INDEX_OF = new Map(PHRASE_SECTIONS.map((section, index) => [section, index]));
export const indexOf = (section: PhraseSection): number => INDEX_OF.get(section) ?? 0;
export const bitOf = (section: PhraseSection): number => 1 << indexOf(section);
export const bitsOf = (...sections: readonly PhraseSection[]): number =>
	sections.reduce((bits, section) => bits | bitOf(section), 0);

const HARMLESS = bitOf('harmless');
const OPT_OUT = bitOf('optOut');

export function readReply(text: string): ReplyReading {
	const normalised = normaliseReply(text);
	const book = replyBook();
	const clauses = normalised.clauses.map((clause) => ({
		...clause,
		words: clause.words.map((word) => book.words.read(word)),
	}));
	const guess = guessLanguages(clauses, book.words);
	const reader = new Reader(guess);
	const parts = clauses.map((clause) => reader.read(clause));
	if ((reader.found & OPT_OUT) === 0) readAcrossLines(reader, clauses, parts);
	const { languages, isNegated: wasNegated, found } = reader;
	const likelyLanguages = guess.likely;
	return { ...normalised, parts, found, languages, likelyLanguages, isNegated: wasNegated };
}

/** A line may end in the middle of a sentence. */
function readAcrossLines(reader: Reader, clauses: readonly Words[], parts: ReadPart[]): void {
	for (const [index, clause] of clauses.entries()) {
		const next = clauses[index + 1];
		if (!clause.runsOn || next === undefined) continue;
		parts.push(reader.read({ ...next, words: [...clause.words, ...next.words] }));
	}
}

class Reader {
	readonly languages = new Array<number>(PHRASE_SECTIONS.length).fill(0);
	isNegated = false;
	found = 0;
	readonly #book = replyBook();
	readonly #guess: LanguageGuess;

	constructor(guess: LanguageGuess) {
		this.#guess = guess;
	}

	read({ words, isQuestion }: Words): ReadPart {
		const covers = new Array<number>(words.length).fill(0);
		const isTaken = new Array<boolean>(words.length).fill(false);
		const clause = { words, isTaken };
		const { harmless, others, sets } = this.#book;
		sets.mark(words, this.#guess.possible);
		const asHarmless = { phrases: harmless, languages: this.#guess.likely };
		const asOthers = { phrases: others, languages: this.#guess.possible };
		for (let at = 0; at < words.length; at += 1) this.#readAt(clause, covers, at, asHarmless);
		for (let at = 0; at < words.length; at += 1) {
			isTaken[at] = ((covers[at] ?? 0) & HARMLESS) !== 0;
		}
		for (let at = 0; at < words.length; at += 1) {
			if (isTaken[at]) continue;
			this.#readSingle(words[at] ?? [], covers, at);
			this.#readAt(clause, covers, at, asOthers);
		}
		let found = 0;
		for (const bits of covers) found |= bits;
		return { isQuestion, covers, found };
	}

	#readSingle(ids: readonly number[], covers: number[], at: number): void {
		for (const id of ids) {
			const meaning = this.#book.single.get(id);
			if (meaning === undefined) continue;
			covers[at] = (covers[at] ?? 0) | meaning.sections;
			this.found |= meaning.sections;
			for (const [section, languages] of meaning.languages) {
				this.languages[section] = (this.languages[section] ?? 0) | languages;
			}
		}
	}

	#readAt(
		clause: ReadClause,
		covers: number[],
		from: number,
		{ phrases, languages }: { phrases: PhrasesByWord; languages: number },
	): void {
		const { sets } = this.#book;
		for (const id of clause.words[from] ?? []) {
			const known = phrases.get(id);
			if (known === undefined) continue;
			for (const ofLanguage of known) {
				if ((languages & ofLanguage.bit) === 0) continue;
				for (const { need, phrases: candidates } of ofLanguage.groups) {
					if (need !== undefined && !sets.isHere(need)) continue;
					for (const phrase of candidates) {
						if (!phrase.needs.every((each) => sets.isHere(each))) continue;
						const end = endOfPhrase(phrase, clause, from);
						if (end >= 0) this.#note(phrase, clause, covers, { from, end });
					}
				}
			}
		}
	}

	#note(
		{ section, language }: Phrase,
		clause: ReadClause,
		covers: number[],
		{ from, end }: { from: number; end: number },
	): void {
		if (NEGATABLE.has(section) && isNegated(clause, from, language)) {
			this.isNegated ||= OPT_OUTS.has(section);
			return;
		}
		const index = indexOf(section);
		for (let at = from; at < end; at += 1) covers[at] = (covers[at] ?? 0) | (1 << index);
		this.found |= 1 << index;
		this.languages[index] = (this.languages[index] ?? 0) | (1 << language);
	}
}

/**
 * Two make a yes again: "why don't you stop messaging me?" Where the phrase itself begins with a "don't",
 * an earlier one belongs to something else: "no thanks and don't write again".
 */
function isNegated(clause: ReadClause, from: number, language: number): boolean {
	const { not, begins, why, light } = replyBook().negations[language] ?? NO_NEGATIONS;
	const turns = isAnyOf(clause, from, begins) ? why : not;
	let count = 0;
	for (let at = from - 1; at >= 0 && at >= from - NEGATION_REACH_WORDS; at -= 1) {
		if (isAnyOf(clause, at, turns) || isAnyOf(clause, at, why)) count += 1;
		else if (!isAnyOf(clause, at, light)) break;
	}
	return count % 2 === 1;
}

const NO_WORDS: ReadonlySet<number> = new Set();
const NO_NEGATIONS = { not: NO_WORDS, begins: NO_WORDS, why: NO_WORDS, light: NO_WORDS };
