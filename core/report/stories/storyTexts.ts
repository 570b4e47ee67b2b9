import type { Language } from '../../outreach/reasons';
import type { StoryTrait, StoryVerdict } from './compareStories';

type ComparisonTexts = Readonly<Record<StoryVerdict, (group: string) => string>> & {
	readonly name: string;
};

/** Instagram's words for what a story shows. */
export const MEDIA_NAMES: Readonly<Record<string, Record<Language, string>>> = {
	IMAGE: { en: 'Picture', it: 'Immagine' },
	VIDEO: { en: 'Video', it: 'Video' },
};

export const TIMES_OF_DAY = {
	night: { en: 'Night (0-6)', it: 'Notte (0-6)' },
	morning: { en: 'Morning (6-12)', it: 'Mattina (6-12)' },
	afternoon: { en: 'Afternoon (12-18)', it: 'Pomeriggio (12-18)' },
	evening: { en: 'Evening (18-24)', it: 'Sera (18-24)' },
} as const satisfies Record<string, Record<Language, string>>;

export type TimeOfDay = keyof typeof TIMES_OF_DAY;

const en = (name: string): ComparisonTexts => ({
	name,
	nothingToCompare: () => `${name}: nothing to compare, fewer than two have numbers.`,
	tooFew: () => `${name}: too few people reached to say which is best.`,
	noClearBest: () => `${name}: no clear best, the differences may be chance.`,
	best: (group) => `${name}: "${group}" brought clearly the most replies.`,
});

const it = (name: string): ComparisonTexts => ({
	name,
	nothingToCompare: () => `${name}: niente da confrontare, meno di due hanno numeri.`,
	tooFew: () => `${name}: troppo poche persone raggiunte per dire che cosa funziona meglio.`,
	noClearBest: () => `${name}: nessun vantaggio chiaro, le differenze possono essere un caso.`,
	best: (group) => `${name}: "${group}" ha portato chiaramente più risposte.`,
});

/** What each comparison is called and how it reads; every sentence is whole. */
export const STORY_COMPARISON_TEXTS: Readonly<
	Record<StoryTrait, Readonly<Record<Language, ComparisonTexts>>>
> = {
	story: { en: en('Story'), it: it('Storia') },
	mediaType: { en: en('Creative'), it: it('Formato') },
	topic: { en: en('Topic'), it: it('Argomento') },
	callToAction: { en: en('Call to Action'), it: it('Invito all’azione') },
	offer: { en: en('Offer'), it: it('Offerta') },
	timeOfDay: { en: en('Time of Day'), it: it('Momento della giornata') },
};
