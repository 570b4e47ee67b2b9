import { countAbusiveWords } from './abusiveWords';
import { countSpamSigns } from './countSpamSigns';

export type Likelihood = 'low' | 'medium' | 'high';

/**
 * How likely a text is what a brand does not want under its name. A sign to branch on, never a verdict:
 * nothing is dropped for it.
 */
export interface TextRating {
	readonly spam: Likelihood;
	readonly abuse: Likelihood;
}

/**
 * @param language primary subtag where it is known: only that language's words count then, because an
 * insult in one is an ordinary word in another
 */
export const rateText = (text: string, language?: string): TextRating => ({
	spam: levelOf(countSpamSigns(text)),
	abuse: levelOf(countAbusiveWords(text, language)),
});

/** One sign may be chance, two are a pattern. */
function levelOf(signs: number): Likelihood {
	if (signs === 0) return 'low';
	return signs === 1 ? 'medium' : 'high';
}
