import { APOSTROPHES, foldWord } from './foldWord';

export interface NormalisedReply {
	/** Words in the order written, folded; each clause is a part between punctuation marks. */
	readonly clauses: readonly Clause[];
	readonly isQuestion: boolean;
	/** 🛑 and the like: no plain words, but surely no yes. */
	readonly hasNegativeEmoji: boolean;
	/** 🛑 and nothing else: a stop sign. */
	readonly isStopSign: boolean;
	/** 😍 and the like: whoever writes "stop" with them may be delighted. */
	readonly hasDelightedEmoji: boolean;
}

export interface Clause {
	readonly words: readonly string[];
	readonly isQuestion: boolean;
	/** Only a new line or an emoji parts it from the next clause. */
	readonly runsOn: boolean;
}

/** Instagram carries 1,000 characters (facts/instagram.md); a paste may be longer, and its rest says no more. */
const CHARACTERS_MAX = 4000;
/** Fewer could be initials or small words. */
const SPELLED_LETTERS_MIN = 4;
/** Two clauses of a word each may be just that. */
const SINGLE_WORDS_MIN = 3;

const INVISIBLE = /[\p{Cf}\ufe0f\u034f\u115f\u1160\u3164]/gu;
const ASCII = /^[\0-\x7f]*$/;
const NEGATIVE_EMOJI = /[🛑🚫⛔❌👎🖕🙄😡🤬😠🤮🤢✋]/u;
const DELIGHTED_EMOJI = /[😍🤩🥰😻🤣😂🔥🤤💕💖😹👏🥹]/u;
const IS_EMOJI = /^\p{Extended_Pictographic}/u;
const HAS_EMOJI = /\p{Extended_Pictographic}/u;
/** Scripts without spaces: each sign is a word, so that a phrase is found inside a sentence. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const EACH_UNSPACED = new RegExp(UNSPACED.source, 'gu');
const PIECES =
	/[\p{L}\p{M}\p{N}@$'’‘‛ʼ`´′＇]+|[.,;:!?…¿¡。、！？؟،\n\r()/|–—]+|(?<=\s)-(?=\s)|\p{Extended_Pictographic}/gu;
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
	const start = text.slice(0, CHARACTERS_MAX);
	const isAscii = ASCII.test(start);
	const plain = isAscii ? start : spaceOut(start.normalize('NFKC').replace(INVISIBLE, ''));
	const hasEmoji = !isAscii && HAS_EMOJI.test(plain);
	const clauses = joinSpelledOut(clausesOf(plain));
	return {
		clauses: joinSingleWords(clauses),
		isQuestion: QUESTION.test(plain),
		isStopSign: hasEmoji && clauses.length === 0 && plain.includes('🛑'),
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
		const runsOn = mark.trim() === '' || IS_EMOJI.test(mark);
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
	if (clauses.length < SINGLE_WORDS_MIN) return clauses;
	const joined: Clause[] = [];
	let run: Clause[] = [];
	const close = (): void => {
		if (run.length < SINGLE_WORDS_MIN) joined.push(...run);
		else {
			const isQuestion = run.some((clause) => clause.isQuestion);
			joined.push({ words: run.flatMap(({ words }) => words), isQuestion, runsOn: false });
		}
		run = [];
	};
	for (const clause of clauses) {
		if (clause.words.length === 1) run.push(clause);
		else {
			close();
			joined.push(clause);
		}
	}
	close();
	return joined;
}
