import { REPLY_LANGUAGES } from './replyLanguages/replyLanguages';
import type { ReplyWords } from './replyWords';

/** Sets of languages, as bits by index; what all languages share is in both. */
export interface LanguageGuess {
	readonly likely: number;
	/** Also those with a few of the words: people mix languages. */
	readonly possible: number;
}

/** Of the words that the best language knows. Italian, Spanish and Portuguese know many of each other's. */
const LIKELY_SHARE = 0.6;
const POSSIBLE_SHARE = 0.2;
const SHARED = REPLY_LANGUAGES.reduce(
	(bits, { language }, index) => (language === null ? bits | (1 << index) : bits),
	0,
);

/** The languages whose lists know the most words of the reply. */
export function guessLanguages(
	clauses: ReadonlyArray<{ readonly words: ReadonlyArray<readonly number[]> }>,
	words: ReplyWords,
): LanguageGuess {
	const known = new Array<number>(REPLY_LANGUAGES.length).fill(0);
	for (const clause of clauses) {
		for (const ids of clause.words) {
			let languages = 0;
			for (const id of ids) languages |= words.languagesOf(id);
			for (let bits = languages & ~SHARED; bits !== 0; bits &= bits - 1) {
				const index = 31 - Math.clz32(bits & -bits);
				known[index] = (known[index] ?? 0) + 1;
			}
		}
	}
	const most = Math.max(...known);
	let [likely, possible] = [SHARED, SHARED];
	for (const [index, count] of known.entries()) {
		if (count >= most * LIKELY_SHARE) likely |= 1 << index;
		if (count >= most * POSSIBLE_SHARE) possible |= 1 << index;
	}
	return { likely, possible };
}
