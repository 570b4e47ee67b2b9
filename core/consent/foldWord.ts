/** Apostrophes and the marks that people type instead of them. */
export const APOSTROPHES = "'’‘‛ʼ`´′＇";

/** Accents of Latin, Greek and Cyrillic, and Arabic vowel signs; the vowel signs of Hindi are letters. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;
const HAS_MARKS = /[^\0-\x7f]/;
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');
const PLAIN = /^[a-z]*$/;
const STRETCHED = /(.)\1+/gu;
const LETTERS_APART = /[ßøłđæœıðþةىک]/g;
/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ة: 'ه',
	ى: 'ي',
	ک: 'ك',
};

/**
 * The form in which words are compared: lower case, no accents, no doubled letters ("stoop" and
 * "cancelami" must match). Folding twice changes nothing.
 */
export function foldWord(word: string): string {
	if (PLAIN.test(word)) return withoutDoubles(word);
	const lower = word.toLowerCase();
	const plain = HAS_MARKS.test(lower) ? withoutMarks(lower) : lower;
	return plain.replace(APOSTROPHE, '').replace(STRETCHED, '$1');
}

/** Most words are plain, and most plain words have no doubled letter. */
function withoutDoubles(word: string): string {
	for (let index = 1; index < word.length; index += 1) {
		if (word.charCodeAt(index) === word.charCodeAt(index - 1)) return word.replace(STRETCHED, '$1');
	}
	return word;
}

const withoutMarks = (lower: string): string =>
	lower
		.normalize('NFKD')
		.toLowerCase()
		.replace(MARKS, '')
		.normalize('NFC')
		.replace(LETTERS_APART, (letter) => PLAIN_LETTERS[letter] ?? letter);
