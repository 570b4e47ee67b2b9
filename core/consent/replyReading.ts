import { normaliseReply, type Clause, type NormalisedReply } from './normaliseReply';
import { endOfPhrase, isAnyOf, type Phrase, type ReadClause } from './phrases';
import { PHRASE_SECTIONS, type PhraseSection } from './replyLanguages/replyLanguage';
import { REPLY_BOOK } from './replyBook';
import { REPLY_LANGUAGES } from './replyLanguages/replyLanguages';

/** What was found in a reply. Sections and languages are sets of bits. */
export interface ReplyReading extends NormalisedReply {
	readonly parts: readonly ReadPart[];
	readonly found: number;
	/** Languages of the phrases found, by section. */
	readonly languages: ReadonlyMap<PhraseSection, number>;
	/** Those that know nearly the most of its words, and what all languages share. */
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

/** How far before an opt-out a "don't" still belongs to it, across words of no weight. */
const NEGATION_REACH_WORDS = 5;

export const bitOf = (section: PhraseSection): number => 1 << PHRASE_SECTIONS.indexOf(section);
export const bitsOf = (...sections: readonly PhraseSection[]): number =>
	sections.reduce((bits, section) => bits | bitOf(section), 0);

class Reader {
	readonly languages = new Map<PhraseSection, number>();
	isNegated = false;
	found = 0;
	readonly #wordsOf = new Array<number>(REPLY_LANGUAGES.length).fill(0);

	read(words: readonly string[], isQuestion: boolean): ReadPart {
		const read = words.map((word) => REPLY_BOOK.words.read(word));
		this.#countLanguages(read);
		const isTaken = words.map(() => false);
		const covers = words.map(() => 0);
		const clause = { words: read, isTaken };
		for (const phrases of [REPLY_BOOK.harmless, REPLY_BOOK.others]) {
			for (let at = 0; at < read.length; at += 1) this.#readAt(clause, covers, at, phrases);
			for (const [at, bits] of covers.entries()) isTaken[at] = (bits & HARMLESS) !== 0;
		}
		return { isQuestion, covers, found: covers.reduce((all, bits) => all | bits, 0) };
	}

	/** Languages that know nearly the most words of the reply, as bits. */
	likelyLanguages(): number {
		const most = Math.max(...this.#wordsOf);
		return this.#wordsOf.reduce(
			(bits, count, index) => (count >= most * LIKELY_SHARE ? bits | (1 << index) : bits),
			0,
		);
	}

	#countLanguages(words: ReadonlyArray<readonly number[]>): void {
		for (const ids of words) {
			let languages = 0;
			for (const id of ids) languages |= REPLY_BOOK.words.languagesOf(id);
			for (let bits = languages; bits !== 0; bits &= bits - 1) {
				const index = 31 - Math.clz32(bits & -bits);
				this.#wordsOf[index] = (this.#wordsOf[index] ?? 0) + 1;
			}
		}
	}

	#readAt(
		clause: ReadClause,
		covers: number[],
		from: number,
		phrases: ReadonlyMap<number, readonly Phrase[]>,
	): void {
		if (clause.isTaken[from]) return;
		for (const id of clause.words[from] ?? []) {
			for (const phrase of phrases.get(id) ?? []) {
				const end = endOfPhrase(phrase, clause, from);
				if (end >= 0) this.#note(phrase, clause, covers, { from, end });
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
		const bit = bitOf(section);
		for (let at = from; at < end; at += 1) covers[at] = (covers[at] ?? 0) | bit;
		this.found |= bit;
		this.languages.set(section, (this.languages.get(section) ?? 0) | (1 << language));
	}
}

/** Italian, Spanish and Portuguese know many of each other's words. */
const LIKELY_SHARE = 0.6;
const SHARED = REPLY_LANGUAGES.reduce(
	(bits, { language }, index) => (language === null ? bits | (1 << index) : bits),
	0,
);
const HARMLESS = bitOf('harmless');
const OPT_OUTS: ReadonlySet<PhraseSection> = new Set(['optOut', 'stop', 'stopAlone']);
const NEGATABLE: ReadonlySet<PhraseSection> = new Set([...OPT_OUTS, 'talk', 'doubt', 'removal']);

/**
 * Two make a yes again: "why don't you stop messaging me?" Where the phrase itself begins with a "don't",
 * an earlier one belongs to something else: "no thanks and don't write again".
 */
function isNegated(clause: ReadClause, from: number, language: number): boolean {
	const { not, why, light } = REPLY_BOOK.negations[language] ?? NO_NEGATIONS;
	const turns = isAnyOf(clause, from, not) ? why : not;
	let count = 0;
	for (let at = from - 1; at >= 0 && at >= from - NEGATION_REACH_WORDS; at -= 1) {
		if (isAnyOf(clause, at, turns) || isAnyOf(clause, at, why)) count += 1;
		else if (!isAnyOf(clause, at, light)) break;
	}
	return count % 2 === 1;
}

const NO_NEGATIONS = { not: new Set<number>(), why: new Set<number>(), light: new Set<number>() };

export function readReply(text: string): ReplyReading {
	const normalised = normaliseReply(text);
	const reader = new Reader();
	const parts = normalised.clauses.map(({ words, isQuestion }) => reader.read(words, isQuestion));
	if ((reader.found & bitOf('optOut')) === 0) readAcrossLines(reader, normalised.clauses, parts);
	const { languages, isNegated: wasNegated, found } = reader;
	const likelyLanguages = reader.likelyLanguages() | SHARED;
	return { ...normalised, parts, found, languages, likelyLanguages, isNegated: wasNegated };
}

/** A line may end in the middle of a sentence. */
function readAcrossLines(reader: Reader, clauses: readonly Clause[], parts: ReadPart[]): void {
	for (const [index, clause] of clauses.entries()) {
		const next = clauses[index + 1];
		if (!clause.runsOn || next === undefined) continue;
		parts.push(reader.read([...clause.words, ...next.words], next.isQuestion));
	}
}
