import { IANAZone } from 'luxon';
import type { ViewerColumn } from './viewerColumns';
import type { ViewerSignals } from './viewerRecord';

const FLAGS: ReadonlyMap<string, boolean> = new Map([
	...'true yes y 1 x si sì sí vero verdadero oui vrai ja wahr sim verdadeiro'
		.split(' ')
		.map((text) => [text, true] as const),
	...'false no n 0 falso non faux nein falsch não nao'
		.split(' ')
		.map((text) => [text, false] as const),
]);

const wordsFor = <T>(words: ReadonlyMap<T, string>): ReadonlyMap<string, T> =>
	new Map([...words].flatMap(([value, texts]) => texts.split(' ').map((text) => [text, value])));

const ACCOUNT_TYPES = wordsFor<NonNullable<ViewerSignals['accountType']>>(
	new Map([
		['personal', 'personal personale particular personnel privat privato pessoal'],
		['creator', 'creator creador createur créateur criador'],
		[
			'business',
			'business aziendale azienda empresa entreprise professionnel unternehmen comercial',
		],
	]),
);

/** `1k-10k`, `<1k`, `100K+`: a band. An exact count, which could single somebody out, is none. */
const BAND = /^(?:[<>]\d+[km]?|\d+[km]?\+|\d+[km]?[-–]\d+[km]?)$/;

const BIO_BANDS = wordsFor<NonNullable<ViewerSignals['bioBand']>>(
	new Map([
		['none', 'none empty no nessuna vuota ninguna vacia aucune vide keine leer nenhuma vazia'],
		['short', 'short minimal corta breve courte kurz curta'],
		['long', 'long full lunga larga longue lang longa'],
	]),
);

/** Letters of a bio that still count as short: a name and a flag fit in them. */
const SHORT_BIO_MAX = 20;

/** Seconds of a view below which it was a skip, and from which the person stayed. */
const BRIEF_VIEW_SECONDS = 3;
const LONG_VIEW_SECONDS = 10;

/** A name of a town or region; digits, links and handles make a text something else. */
const PLACE = /^\p{L}[\p{L}\p{M} .'’()-]{1,59}$/u;

const LANGUAGE_TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/;

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** luxon also takes bare offsets and keeps every name it is asked for. */
const ZONE_NAME = /^[A-Za-z_]{1,20}(?:\/[A-Za-z0-9_+-]{1,30}){0,2}$/;

const flag = (text: string) => FLAGS.get(text.toLowerCase());

/** How each signal is read from its cell; undefined where it says nothing that is known. */
const READERS = {
	liked: (text) => ({ liked: flag(text) }),
	is_verified: (text) => ({ isVerified: flag(text) }),
	follows_us: (text) => ({ followsUs: flag(text) }),
	profile_visit: (text) => ({ visitedProfile: flag(text) }),
	account_type: (text) => ({ accountType: ACCOUNT_TYPES.get(text.toLowerCase()) }),
	follower_band: (text) => ({ followerBand: followerBand(text) }),
	bio_band: (text) => ({ bioBand: bioBand(text) }),
	view_seconds: (text) => ({ viewLength: viewLength(text) }),
	language: (text) => ({ language: LANGUAGE_TAG.exec(text.toLowerCase())?.[1] }),
	country: (text) => ({ country: country(text) }),
	place: (text) => ({ place: PLACE.test(text) ? text : undefined }),
	timezone: (text) => ({ timezone: timezone(text) }),
} as const satisfies Partial<Record<ViewerColumn, (text: string) => ViewerSignals>>;

type SignalColumn = keyof typeof READERS;

const SIGNAL_COLUMNS = Object.keys(READERS).filter((column): column is SignalColumn =>
	Object.hasOwn(READERS, column),
);

/** A signal that cannot be read stays absent: it is no reason to lose the row (PLAYBOOK P3). */
export function readSignals(cells: Readonly<Partial<Record<SignalColumn, string>>>): ViewerSignals {
	const signals: Record<string, ViewerSignals[keyof ViewerSignals]> = {};
	for (const column of SIGNAL_COLUMNS) {
		const text = cells[column]?.trim() ?? '';
		if (text === '') continue;
		for (const [name, value] of Object.entries(READERS[column](text))) {
			if (value !== undefined) signals[name] = value;
		}
	}
	return signals;
}

function followerBand(text: string): string | undefined {
	const band = text.toLowerCase().replace(/\s+/g, '');
	if (band === '0' || band === 'none') return 'none';
	return BAND.test(band) ? band : undefined;
}

/** A band, or a number of letters, of which only the band is kept. */
function bioBand(text: string): ViewerSignals['bioBand'] {
	if (!/^\d{1,4}$/.test(text)) return BIO_BANDS.get(text.toLowerCase());
	if (Number(text) === 0) return 'none';
	return Number(text) <= SHORT_BIO_MAX ? 'short' : 'long';
}

function viewLength(text: string): ViewerSignals['viewLength'] {
	if (!/^\d{1,5}(?:[.,]\d{1,6})?$/.test(text)) return undefined;
	const seconds = Number(text.replace(',', '.'));
	if (seconds < BRIEF_VIEW_SECONDS) return 'brief';
	return seconds < LONG_VIEW_SECONDS ? 'usual' : 'long';
}

/** A list repeats few countries, and Intl takes a hundred times as long as a map. */
const countryByCode = new Map<string, string | undefined>();

function country(text: string): string | undefined {
	if (!/^[a-z]{2}$/i.test(text)) return undefined;
	const code = text.toUpperCase();
	if (!countryByCode.has(code)) countryByCode.set(code, canonicalCountry(code));
	return countryByCode.get(code);
}

/** Intl knows former and informal codes too and turns them into the one in force: UK into GB. */
const canonicalCountry = (code: string): string | undefined =>
	COUNTRIES.of(code) === undefined ? undefined : new Intl.Locale(`und-${code}`).region;

const timezone = (text: string): string | undefined =>
	ZONE_NAME.test(text) && IANAZone.create(text).isValid ? text : undefined;
