import { compilePhrases, Lists, type Phrase } from './phrases';
import { REPLY_LANGUAGES } from './replyLanguages/replyLanguages';
import { ReplyWords } from './replyWords';

interface Negations {
	readonly not: ReadonlySet<number>;
	readonly why: ReadonlySet<number>;
	/** Words that may stand between a negation and what it negates. */
	readonly light: ReadonlySet<number>;
}

interface ReplyBook {
	readonly words: ReplyWords;
	readonly harmless: ReadonlyMap<number, readonly Phrase[]>;
	readonly others: ReadonlyMap<number, readonly Phrase[]>;
	/** By index of the language. */
	readonly negations: readonly Negations[];
}

/** All lists of all languages, compiled once. */
export const REPLY_BOOK: ReplyBook = compileBook();

function compileBook(): ReplyBook {
	const words = new ReplyWords();
	const phrases = REPLY_LANGUAGES.flatMap((language, index) =>
		compilePhrases(language, index, words),
	);
	return {
		words,
		harmless: byFirstWord(phrases.filter(({ section }) => section === 'harmless')),
		others: byFirstWord(phrases.filter(({ section }) => section !== 'harmless')),
		negations: REPLY_LANGUAGES.map((language, index) => {
			const lists = new Lists(language, index, words);
			return { not: lists.setOf('{not}'), why: lists.setOf('{why}'), light: lists.setOf('{filler}') };
		}),
	};
}

function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<number, readonly Phrase[]> {
	const byWord = new Map<number, Phrase[]>();
	for (const phrase of phrases) {
		const [first] = phrase.steps;
		if (first?.kind !== 'word') continue;
		for (const id of first.anyOf) byWord.set(id, [...(byWord.get(id) ?? []), phrase]);
	}
	return byWord;
}
