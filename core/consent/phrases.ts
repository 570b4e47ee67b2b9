import { foldWord } from './foldWord';
import type { PhraseSection, ReplyLanguage } from './replyLanguages/replyLanguage';
import { PHRASE_SECTIONS } from './replyLanguages/replyLanguage';
import type { ReplyWords } from './replyWords';
import type { WordSets } from './wordSets';

/** A phrase, ready to be looked for from the place of its first word on. */
export interface Phrase {
	readonly section: PhraseSection;
	/** Index in the list of languages. */
	readonly language: number;
	readonly steps: readonly Step[];
	readonly isAtStart: boolean;
	readonly isAtEnd: boolean;
	/** The words that must follow, as numbers of `WordSets`, the rarest first: without one of each it is not there. */
	readonly needs: readonly number[];
}

type Step = WordStep | GapStep;

interface WordStep {
	readonly kind: 'word';
	readonly anyOf: ReadonlySet<number>;
	readonly isOptional: boolean;
}

interface GapStep {
	readonly kind: 'gap';
	readonly wordsMax: number;
	readonly strangersMax: number;
	/** Only these, or all but those. */
	readonly only: ReadonlySet<number> | null;
	readonly butNot: ReadonlySet<number>;
}

/** The words of one clause, as numbers of `ReplyWords`. */
export interface ReadClause {
	readonly words: ReadonlyArray<readonly number[]>;
	/** Words that a harmless phrase has used up. */
	readonly isTaken: readonly boolean[];
}

const GAP_WORDS_MAX = 3;
const FILLER_WORDS_MAX = 4;
/** Nobody lists every adverb; more than one unknown word may change the meaning. */
const STRANGERS_MAX = 1;
const GAP = /^\*(\d*)$/;
const UMLAUT = /[äöü]/g;
/** These scripts are written without spaces, and a reply in them is read sign by sign. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * Notation: `a|b` is one of several words, `{name}` a list of words, `scriv*` a beginning, `word?` may
 * be missing, `~` is up to four words of `filler` of which one may be unknown, `_` the same with none unknown, `*` up to three of any kind except `barrier` (`*6`:
 * up to six), `^` and `$` are the start and the end of a clause, `a|$` is the word or the end. Accents and case do not count.
 */
export function* compilePhrases(
	language: ReplyLanguage,
	index: number,
	words: ReplyWords,
	sets: WordSets,
): Generator<Phrase> {
	const lists = new Lists(language, index, words);
	for (const word of wordsIn(language.spellings ?? '')) words.addSpelling(foldWord(word));
	for (const section of PHRASE_SECTIONS) {
		for (const line of linesOf(language[section] ?? '')) {
			for (const parts of withoutOptionalStart(partsOf(line)).flatMap(withoutOptionalEnd)) {
				yield compilePhrase(parts, { section, language: index }, { lists, sets });
			}
		}
	}
}

const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
const partsOf = (line: string): string[] => line.replace(UNSPACED, ' $& ').trim().split(/\s+/);
const wordsIn = (text: string): string[] => text.split(/[\s|]+/).filter((word) => word !== '');

/** A phrase is found by its first word, so each way to begin is a phrase of its own. */
function withoutOptionalStart(parts: readonly string[]): ReadonlyArray<readonly string[]> {
	const at = parts[0] === '^' ? 1 : 0;
	const first = parts[at] ?? '';
	if (!first.endsWith('?')) return [parts];
	const before = parts.slice(0, at);
	const rest = parts.slice(at + 1);
	return [[...before, first.slice(0, -1), ...rest], ...withoutOptionalStart([...before, ...rest])];
}

/** `a|$`: the word, or the end of the clause. */
function withoutOptionalEnd(parts: readonly string[]): ReadonlyArray<readonly string[]> {
	const last = parts.at(-1) ?? '';
	if (!last.endsWith('|$')) return [parts];
	const before = parts.slice(0, -1);
	const toEnd = before.map((part, at) => (part === '~' && at === before.length - 1 ? '_' : part));
	return [
		[...before, last.slice(0, -2)],
		[...toEnd, '$'],
	];
}

function compilePhrase(
	parts: readonly string[],
	origin: Pick<Phrase, 'section' | 'language'>,
	{ lists, sets }: { readonly lists: Lists; readonly sets: WordSets },
): Phrase {
	const steps = parts
		.filter((part) => part !== '^' && part !== '$')
		.map((part) => lists.stepOf(part));
	if (steps[0]?.kind !== 'word') throw new Error(`A phrase begins with a word: ${parts.join(' ')}`);
	const needs = steps
		.slice(1)
		.flatMap((step) => (step.kind === 'word' && !step.isOptional ? [step.anyOf] : []))
		.sort((one, other) => one.size - other.size)
		.map((words) => sets.add(words, origin.language));
	return { ...origin, steps, needs, isAtStart: parts[0] === '^', isAtEnd: parts.at(-1) === '$' };
}

export class Lists {
	readonly #lists: Readonly<Record<string, string | undefined>>;
	readonly #words: ReplyWords;
	readonly #sets = new Map<string, ReadonlySet<number>>();
	readonly #ids = new Map<string, readonly number[]>();
	readonly #filler: ReadonlySet<number>;
	readonly #barrier: ReadonlySet<number>;

	constructor(
		{ words: lists }: ReplyLanguage,
		private readonly language: number,
		words: ReplyWords,
	) {
		this.#lists = lists;
		this.#words = words;
		this.#filler = this.setOf('{filler}');
		this.#barrier = this.setOf('{barrier}');
	}

	stepOf(part: string): Step {
		if (part === '~' || part === '_') {
			const [only, butNot] = [this.#filler, this.#barrier];
			const strangersMax = part === '~' ? STRANGERS_MAX : 0;
			return { kind: 'gap', wordsMax: FILLER_WORDS_MAX, strangersMax, only, butNot };
		}
		const gap = GAP.exec(part);
		if (gap) {
			const wordsMax = Number(gap[1] || GAP_WORDS_MAX);
			return { kind: 'gap', wordsMax, strangersMax: 0, only: null, butNot: this.#barrier };
		}
		const isOptional = part.endsWith('?');
		return { kind: 'word', anyOf: this.setOf(isOptional ? part.slice(0, -1) : part), isOptional };
	}

	setOf(source: string): ReadonlySet<number> {
		const known = this.#sets.get(source);
		if (known) return known;
		const ids = new Set<number>();
		for (const word of wordsIn(source)) {
			for (const id of this.#idsOf(word)) ids.add(id);
		}
		this.#sets.set(source, ids);
		return ids;
	}

	#idsOfWord(word: string): readonly number[] {
		const known = this.#ids.get(word);
		if (known) return known;
		const ids = spellingsOf(word).map((each) => this.#words.add(each, this.language));
		this.#ids.set(word, ids);
		return ids;
	}

	#idsOf(word: string): Iterable<number> {
		if (!word.startsWith('{')) return this.#idsOfWord(word);
		const list = this.#lists[word.slice(1, -1)];
		if (list === undefined) throw new Error(`No list of words has the name ${word}`);
		return this.setOf(list);
	}
}

/** People without an umlaut on the keyboard write "ae", and others leave the dots away. */
function spellingsOf(word: string): string[] {
	const isStem = word.endsWith('*');
	const letters = isStem ? word.slice(0, -1) : word;
	const written = [letters, letters.replace(UMLAUT, (letter) => TWO_LETTERS[letter] ?? letter)];
	return [...new Set(written.map((each) => foldWord(each) + (isStem ? '*' : '')))];
}

/** Where the phrase ends when it begins at `from`, or -1. Gaps are bounded, so the work is, too. */
export function endOfPhrase(phrase: Phrase, clause: ReadClause, from: number): number {
	if (phrase.isAtStart && from !== 0) return -1;
	return matchSteps(phrase, 0, clause, from);
}

function matchSteps(phrase: Phrase, stepIndex: number, clause: ReadClause, at: number): number {
	const step = phrase.steps[stepIndex];
	if (step === undefined) return phrase.isAtEnd && at < clause.words.length ? -1 : at;
	if (step.kind === 'gap') return matchGap(phrase, stepIndex, clause, at);
	if (isAnyOf(clause, at, step.anyOf)) {
		const end = matchSteps(phrase, stepIndex + 1, clause, at + 1);
		if (end >= 0) return end;
	}
	return step.isOptional ? matchSteps(phrase, stepIndex + 1, clause, at) : -1;
}

function matchGap(phrase: Phrase, stepIndex: number, clause: ReadClause, from: number): number {
	const step = phrase.steps[stepIndex];
	if (step?.kind !== 'gap') return -1;
	let strangers = 0;
	for (let at = from; at <= from + step.wordsMax; at += 1) {
		const end = matchSteps(phrase, stepIndex + 1, clause, at);
		if (end >= 0) return end;
		if (at >= clause.words.length || clause.isTaken[at] || isAnyOf(clause, at, step.butNot))
			return -1;
		if (step.only !== null && !isAnyOf(clause, at, step.only)) strangers += 1;
		if (strangers > step.strangersMax) return -1;
	}
	return -1;
}

export function isAnyOf(clause: ReadClause, at: number, ids: ReadonlySet<number>): boolean {
	const word = clause.words[at];
	if (word === undefined || clause.isTaken[at]) return false;
	for (let index = 0; index < word.length; index += 1) {
		const id = word[index];
		if (id !== undefined && ids.has(id)) return true;
	}
	return false;
}
