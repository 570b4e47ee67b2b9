import { APOSTROPHES, foldWord } from './foldWord';

export interface NormalisedReply {
	/** Words in the order written, folded; each clause is a part between punctuation marks. */
	readonly clauses: readonly Clause[];
	readonly isQuestion: boolean;
	/** 🛑 and the like: no plain words, but surely no yes. */
	readonly hasNegativeEmoji: boolean;
	/** 😍 and the like: whoever writes "stop" with them may be delighted. */
	readonly hasDelightedEmoji: boolean;
}

export interface Clause {
	readonly words: readonly string[];
	readonly isQuestion: boolean;
	/** Only a new line parts it from the next clause. */
	readonly runsOn: boolean;
}

/** Instagram carries 1,000 characters (facts/instagram.md); a paste may be longer, and its rest says no more. */
const CHARACTERS_MAX = 4000;
/** Fewer could be initials or small words. */
const SPELLED_LETTERS_MIN = 4;

const INVISIBLE = /[\p{Cf}\ufe0f\u034f\u115f\u1160\u3164]/gu;
const NEGATIVE_EMOJI = /[🛑🚫⛔❌👎🖕🙄😡🤬😠🤮🤢✋]/u;
const DELIGHTED_EMOJI = /[😍🤩🥰😻🤣😂🔥🤤💕💖😹👏🥹]/u;
const HAS_EMOJI = /\p{Extended_Pictographic}/u;
/** Scripts without spaces: each sign is a word, so that a phrase is found inside a sentence. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const EACH_UNSPACED = new RegExp(UNSPACED.source, 'gu');
const PIECES = /[\p{L}\p{M}\p{N}@$'’‘‛ʼ`´′＇]+|[.,;:!?…¿¡。、！？؟،\n\r()/|]+/gu;
const STARTS_WORD = /^[\p{L}\p{M}\p{N}@$'’‘‛ʼ`´′＇]/u;
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'u');
const QUESTION = /[?¿？؟]/u;
/** What stands behind an apostrophe in English belongs to the word: "don't", "I'll". */
const ENGLISH_ENDINGS: ReadonlySet<string> = new Set('t s m d ll re ve all em nt am'.split(' '));

/**
 * What people vary without meaning anything: case, accents, look-alike letter forms (NFKC), invisible
 * characters, apostrophes, emoji, stretched letters ("STOOOP") and spelling out ("S.T.O.P.").
 */
export function normaliseReply(text: string): NormalisedReply {
	const plain = spaceOut(text.slice(0, CHARACTERS_MAX).normalize('NFKC').replace(INVISIBLE, ''));
	const hasEmoji = HAS_EMOJI.test(plain);
	const clauses = joinSpelledOut(clausesOf(plain));
	return {
		clauses: joinSingleWords(clauses),
		isQuestion: QUESTION.test(plain),
		hasNegativeEmoji: hasEmoji && NEGATIVE_EMOJI.test(plain),
		hasDelightedEmoji: hasEmoji && DELIGHTED_EMOJI.test(plain),
	};
}

const spaceOut = (plain: string): string =>
	UNSPACED.test(plain) ? plain.replace(EACH_UNSPACED, ' $& ') : plain;

function clausesOf(plain: string): Clause[] {
	const clauses: Clause[] = [];
	let words: string[] = [];
	const close = (mark: string): void => {
		if (words.length === 0) return;
		const runsOn = mark.trim() === '';
		clauses.push({ words, isQuestion: QUESTION.test(mark), runsOn });
		words = [];
	};
	for (const [piece] of plain.matchAll(PIECES)) {
		if (STARTS_WORD.test(piece)) pushWords(words, piece);
		else close(piece);
	}
	close('.');
	return clauses;
}

function pushWords(words: string[], piece: string): void {
	const [first = '', ...rest] = piece.split(APOSTROPHE);
	let word = first;
	for (const part of rest) {
		if (ENGLISH_ENDINGS.has(part.toLowerCase())) {
			word += part;
			continue;
		}
		push(words, word);
		word = part;
	}
	push(words, word);
}

function push(words: string[], word: string): void {
	const folded = foldWord(word);
	if (folded !== '') words.push(folded);
}

/** "S.T.O.P." or "please S T O P": letters one by one are a word. */
function joinSpelledOut(clauses: Clause[]): Clause[] {
	const single = clauses.flatMap(({ words }) => words).filter((word) => word.length === 1);
	if (single.length < SPELLED_LETTERS_MIN) return clauses;
	if (single.some((letter) => UNSPACED.test(letter))) return clauses;
	if (clauses.every(({ words }) => words.every((word) => word.length === 1))) {
		return [{ words: [foldWord(single.join(''))], isQuestion: false, runsOn: false }];
	}
	return clauses.map((clause) => ({ ...clause, words: joinRuns(clause.words) }));
}

function joinRuns(words: readonly string[]): readonly string[] {
	const joined: string[] = [];
	let run: string[] = [];
	const close = (): void => {
		if (run.length >= SPELLED_LETTERS_MIN) joined.push(foldWord(run.join('')));
		else joined.push(...run);
		run = [];
	};
	for (const word of words) {
		if (word.length === 1) run.push(word);
		else {
			close();
			joined.push(word);
		}
	}
	close();
	return joined;
}

/** "Do. Not. Message. Me." is one clause. */
function joinSingleWords(clauses: Clause[]): Clause[] {
	if (clauses.length < 3 || clauses.some(({ words }) => words.length > 1)) return clauses;
	const words = clauses.flatMap((clause) => clause.words);
	return [{ words, isQuestion: clauses.some(({ isQuestion }) => isQuestion), runsOn: false }];
}
