import { foldText } from '../../shared/foldText';
import { HARMLESS_PHRASES, SENSITIVE_WORDS, type SensitiveCategory } from './sensitiveWords';

/** Longest phrase of the lists, in words. */
const WORDS_MAX = 4;

const CATEGORIES = Object.keys(SENSITIVE_WORDS) as SensitiveCategory[];

const entriesOf = (text: string): string[] =>
	text
		.split(',')
		.map((word) => word.replace(/\s+/g, ' ').trim())
		.filter((word) => word !== '');

const exact = new Map<string, SensitiveCategory>();
const asWhole = new Map<string, SensitiveCategory>();
const beginnings: Array<readonly [beginning: string, category: SensitiveCategory]> = [];
for (const category of CATEGORIES) {
	for (const word of entriesOf(SENSITIVE_WORDS[category].words)) {
		if (word.endsWith('*')) beginnings.push([word.slice(0, -1), category]);
		else exact.set(word, category);
	}
	for (const word of entriesOf(SENSITIVE_WORDS[category].asWhole)) asWhole.set(word, category);
}

/**
 * The specially protected category that a tag, a label or the name of a column speaks of, or null. A
 * list of words is blunt: it misses what is said in other words, and a person must still look.
 */
export function findSensitive(text: string): SensitiveCategory | null {
	const folded = HARMLESS_PHRASES.reduce(
		(left, phrase) => left.replaceAll(` ${phrase} `, ' '),
		foldText(text),
	).trim();
	if (folded === '') return null;
	const whole = asWhole.get(folded);
	if (whole !== undefined) return whole;

	const words = folded.split(' ');
	for (let start = 0; start < words.length; start += 1) {
		for (let length = 1; length <= WORDS_MAX && start + length <= words.length; length += 1) {
			const phrase = words.slice(start, start + length).join(' ');
			const category = exact.get(phrase) ?? categoryOfBeginning(phrase, length);
			if (category !== undefined) return category;
		}
	}
	return null;
}

function categoryOfBeginning(phrase: string, length: number): SensitiveCategory | undefined {
	return beginnings.find(
		([beginning]) => beginning.split(' ').length === length && phrase.startsWith(beginning),
	)?.[1];
}

export const sensitiveName = (category: SensitiveCategory): string =>
	SENSITIVE_WORDS[category].name;
