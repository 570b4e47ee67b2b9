/**
 * Cyrillic and Greek letters that look like Latin ones, and digits and signs written for letters. Only
 * words that are otherwise unknown are read this way, so that Russian and Greek stay what they are.
 * Source of the letters: the confusables of Unicode Technical Standard 39, Latin targets.
 */
const LETTERS: Readonly<Record<string, string>> = {
	а: 'a',
	в: 'b',
	с: 'c',
	ԁ: 'd',
	е: 'e',
	ғ: 'f',
	һ: 'h',
	н: 'h',
	і: 'i',
	ј: 'j',
	к: 'k',
	ӏ: 'l',
	м: 'm',
	о: 'o',
	р: 'p',
	ԛ: 'q',
	ѕ: 's',
	т: 't',
	ս: 'u',
	ѵ: 'v',
	ԝ: 'w',
	х: 'x',
	у: 'y',
	α: 'a',
	β: 'b',
	ε: 'e',
	η: 'n',
	ι: 'i',
	κ: 'k',
	ν: 'v',
	ο: 'o',
	ρ: 'p',
	σ: 's',
	τ: 't',
	υ: 'u',
	χ: 'x',
	ɑ: 'a',
	ɡ: 'g',
	0: 'o',
	1: 'i',
	3: 'e',
	4: 'a',
	5: 's',
	7: 't',
	8: 'b',
	$: 's',
	'@': 'a',
};

/** `null` when there is nothing to replace, or no letter that says that a word is meant. */
export function readLookAlikes(word: string): string | null {
	if (!/\p{L}/u.test(word)) return null;
	const read = Array.from(word, (letter) => LETTERS[letter] ?? letter).join('');
	return read === word ? null : read.replace(/(.)\1+/gu, '$1');
}
