export interface NormalisedReply {
	/** Words in the order written, folded; each clause is a part between punctuation marks. */
	readonly clauses: ReadonlyArray<readonly string[]>;
	readonly isQuestion: boolean;
	/** 🛑 and the like: no plain words, but surely no yes. */
	readonly hasNegativeEmoji: boolean;
}

const APOSTROPHES = /['’‘‛ʼ`´′]/gu;
const INVISIBLE = /\p{Cf}/gu;
const MARKS = /\p{M}/gu;
const CLAUSE_END = /[.,;:!?¿¡\n\r()]+/u;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;
const STRETCHED = /(.)\1+/gu;
const NEGATIVE_EMOJI = /[🛑🚫⛔❌👎🖕🙄😡🤬😠🤮🤢]/u;

/** "S.T.O.P." has four letters; fewer could be initials or small words. */
const SPELLED_LETTERS_MIN = 4;

/**
 * What people vary without meaning anything: case, accents, look-alike letter forms (NFKC), invisible
 * characters, apostrophes, emoji, stretched letters ("STOOOP") and spelling out ("S.T.O.P.").
 */
export function normaliseReply(text: string): NormalisedReply {
	const plain = text.replace(APOSTROPHES, '').normalize('NFKC').replace(INVISIBLE, '');
	const clauses = plain
		.split(CLAUSE_END)
		.map((clause) =>
			clause
				.split(BETWEEN_WORDS)
				.map(foldWord)
				.filter((word) => word !== ''),
		)
		.filter((words) => words.length > 0);
	return {
		clauses: isSpelledOut(clauses) ? [[foldWord(clauses.flat().join(''))]] : clauses,
		isQuestion: /[?¿]/u.test(plain),
		hasNegativeEmoji: NEGATIVE_EMOJI.test(plain),
	};
}

/** Doubled letters go too, on both sides of every comparison: "stoop" and "cancelami" must match. */
export const foldWord = (word: string): string =>
	word
		.replace(APOSTROPHES, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.normalize('NFD')
		.replace(MARKS, '')
		.replace(STRETCHED, '$1');

function isSpelledOut(clauses: ReadonlyArray<readonly string[]>): boolean {
	const words = clauses.flat();
	return words.length >= SPELLED_LETTERS_MIN && words.every((word) => [...word].length === 1);
}
