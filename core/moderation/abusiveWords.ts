import german from 'naughty-words/de.json';
import english from 'naughty-words/en.json';
import spanish from 'naughty-words/es.json';
import french from 'naughty-words/fr.json';
import italian from 'naughty-words/it.json';
import portuguese from 'naughty-words/pt.json';
import { foldText } from '../shared/foldText';

/**
 * The list that most projects share (LDNOOBW, kept by native speakers, CC BY 4.0). What people also say
 * kindly, in that language or in another of the six, is taken out: "con" is French abuse and an Italian
 * "with", "bimbo" a German slur and an Italian child.
 */
const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
	[
		'en',
		without(english, 'butt escort erotic erotism domination sexy snowballing strip suck sucks'),
	],
	[
		'it',
		without(
			italian,
			`bagnarsi balle battere biga bordello brinca cadavere cozza fava finocchio guardone mannaggia mona
			monta montare mussa padulo patacca pesce pisello pompa quaglia regina rizzarsi sbattere sega
			spagnola tarzanello tirare vangare`,
			['nave scuola', 'zio cantante'],
		),
	],
	[
		'es',
		without(
			spanish,
			'asesinato concha drogas heroina infierno martillo nazi orina racista semen travesti trio',
			['haciendo el amor', 'fiesta de salchichas'],
		),
	],
	[
		'fr',
		without(
			french,
			'bander bitte bourre bourree con folle gerbe jouir meuf negro pedale peter ramoner tanche trique',
			['grande folle', 'menage a trois'],
		),
	],
	[
		'de',
		without(
			german,
			'bimbo bonze kimme lummel mopse mufti nackt orgasmus penis pinkeln popel poppen rosette',
		),
	],
	[
		'pt',
		without(
			portuguese,
			`aborto amador aranha ariano bissexual braulio burro camisinha cerveja cocaina coito comer consolo
			fecal gozar grelho heroina heterosexual homoerotico homosexual inferno lesbica mama pau pinto saco
			torneira vibrador`,
			['braulio de borracha', 'dum raio', 'frango assado', 'homem gay', 'passar um cheque'],
		),
	],
]);

/** Folded, with a space at both ends, so that only whole words are found. */
function without(
	list: readonly string[],
	words: string,
	phrases: readonly string[] = [],
): readonly string[] {
	const ordinary = new Set([...words.split(/\s+/), ...phrases].map(foldText));
	return [...new Set(list.map(foldText))].filter(
		(phrase) => phrase.trim() !== '' && !ordinary.has(phrase),
	);
}

/**
 * How many different words of abuse stand in the text.
 *
 * @param language primary subtag; where it is not known, or not among the six, every list counts
 */
export function countAbusiveWords(text: string, language?: string): number {
	const folded = foldText(text);
	const own = language === undefined ? undefined : LISTS.get(language);
	const phrases = new Set(own ?? [...LISTS.values()].flat());
	return [...phrases].filter((phrase) => folded.includes(phrase)).length;
}
