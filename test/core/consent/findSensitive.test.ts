import { HARMLESS_PHRASES } from '../../../core/consent/sensitive/sensitiveWords';
import { findSensitive } from '../../../core/consent/sensitive/findSensitive';

const SENSITIVE: ReadonlyArray<readonly [string, string, ...string[]]> = [
	['health', 'pregnant', 'Incinta', 'embarazada', 'enceinte', 'schwanger', 'grávida'],
	['health', 'type 2 diabetes', 'diabetico', 'diabética', 'diabétique', 'Diabetiker', 'Salute'],
	['health', 'health', 'salud', 'santé', 'Gesundheit', 'saúde', 'HIV-positive', 'celiaca'],
	['religion', 'Muslim', 'musulmana', 'musulmán', 'musulmane', 'Muslime', 'muçulmano'],
	['religion', 'catholic family', 'cattolica', 'católico', 'catholique', 'katholisch', 'católica'],
	['politics', 'far right', 'opinione politica', 'Kommunist', 'opinions politiques', 'petista'],
	['politics', 'political party', 'partido político', 'parti politique', 'politische Partei'],
	['sexuality', 'gay', 'Lesbica', 'homosexual', 'homosexuelle', 'bisexuell', 'homossexual'],
	['sexuality', 'sexual orientation', 'orientamento sessuale', 'orientação sexual', 'LGBTQ+'],
	['ethnicity', 'ethnicity', 'etnia', 'origen étnico', 'couleur de peau', 'Hautfarbe', 'race'],
	['union', 'trade union member', 'sindacato', 'sindicato', 'syndicaliste', 'Gewerkschaft', 'CGIL'],
	['biometrics', 'fingerprints', 'impronte digitali', 'reconocimiento facial', 'Gesichtserkennung'],
	['biometrics', 'biometric', 'empreintes digitales', 'dados genéticos', 'DNA'],
	['children', 'underage', 'minorenne', 'menor de edad', 'minderjährig', 'menores de idade'],
	['convictions', 'criminal record', 'fedina penale', 'casier judiciaire', 'vorbestraft'],
];

const HARMLESS = [
	'healthy recipes',
	'birthday party',
	'race day',
	'running race',
	'Union Square',
	'European Union',
	'Western Union',
	'kids menu',
	'children’s fashion',
	'back pain… of the price',
	'vegan',
	'Christian Dior',
	'friend of Cristiano',
	'black friday',
	'white wine',
	'black dress',
	'arabica coffee',
	'asian fusion',
	'zodiac cancer',
	'be patient',
	'minor changes',
	'left side of the street',
	'democratic pricing',
	'green party dress',
	'liberal arts',
	'pride and prejudice',
	'faith in coffee',
	'church street',
	'via della Chiesa',
	'enceinte Bluetooth',
	'golf handicap',
	'allergen-free',
	'senza allergeni',
	'syndicat d’initiative',
	'DNA of the brand',
	'dance latino',
	'press',
	'amico della casa',
	'VIP',
	'torte',
	'sconto autunno',
	'Kuchen',
	'',
	'   ',
	'🎂',
];

describe('tags, labels and columns', () => {
	it.each(SENSITIVE.flatMap(([category, ...texts]) => texts.map((text) => [text, category])))(
		'"%s" speaks of %s',
		(text, category) => {
			expect(findSensitive(text)).toBe(category);
		},
	);

	it.each(HARMLESS)('"%s" speaks of nothing protected', (text) => {
		expect(findSensitive(text)).toBeNull();
	});

	it.each(HARMLESS_PHRASES)(
		'the harmless phrase "%s" hides a listed word, and is harmless',
		(text) => {
			expect(findSensitive(text)).toBeNull();
		},
	);

	it('is found in the midst of other words, in any case, with and without accents', () => {
		for (const text of [
			'cliente INCINTA torte',
			'Incinta!',
			'orientação sexual',
			'orientacao sexual',
		]) {
			expect(findSensitive(text)).not.toBeNull();
		}
	});
});
