import { foldWord } from './normaliseReply';

/** A list of phrase templates, ready to be looked for in the text of a normalised reply. */
export interface Phrases {
	/** The whole reply is one of them. */
	readonly whole: RegExp;
	/** One of them stands somewhere; global, for `matchAll` and `replaceAll` only. */
	readonly anywhere: RegExp;
}

const GAP_WORDS_MAX = 3;
const NEVER = '(?!)';

/**
 * Templates are words as people write them: `a|b` is one of several, `word?` may be missing, `*` is up
 * to three words of any kind. Accents, case and doubled letters do not count (see `normaliseReply`).
 */
export function compilePhrases(templates: readonly string[]): Phrases {
	const longestFirst = templates.toSorted((a, b) => stepsIn(b) - stepsIn(a));
	const source = longestFirst.map(sourceOf).join('|') || NEVER;
	return {
		whole: new RegExp(`^ (?:${source})$`, 'u'),
		anywhere: new RegExp(`(?<= )(?:${source})`, 'gu'),
	};
}

/** "grazie mille" must be tried before "grazie", which would leave "mille" behind. */
const stepsIn = (template: string): number => template.split(' ').length;

/** Every word of a reply's text is followed by one space. */
const sourceOf = (template: string): string => template.split(' ').map(stepOf).join('');

function stepOf(step: string): string {
	if (step === '*') return `(?:\\S+ ){0,${GAP_WORDS_MAX}}?`;
	const words = step.replace('?', '').split('|').map(foldWord);
	return `(?:(?:${words.join('|')}) )${step.endsWith('?') ? '?' : ''}`;
}
