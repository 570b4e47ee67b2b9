import { IANAZone } from 'luxon';
import type { ViewerColumn } from './viewerColumns';
import type { ViewerSignals } from './viewerRecord';

const FLAGS: ReadonlyMap<string, boolean> = new Map([
	...['true', 'yes', 'y', '1', 'x', 'si', 'sì', 'vero'].map((text) => [text, true] as const),
	...['false', 'no', 'n', '0', 'falso'].map((text) => [text, false] as const),
]);

const ACCOUNT_TYPES: ReadonlyMap<string, ViewerSignals['accountType']> = new Map([
	['personal', 'personal'],
	['personale', 'personal'],
	['creator', 'creator'],
	['business', 'business'],
	['aziendale', 'business'],
	['azienda', 'business'],
]);

/** `1k-10k`, `<1k`, `100K+`: a band. An exact count, which could single somebody out, is none. */
const BAND = /^(?:[<>]\d+[km]?|\d+[km]?\+|\d+[km]?[-–]\d+[km]?)$/;

const LANGUAGE_TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/;

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const flag = (text: string) => FLAGS.get(text.toLowerCase());

/** How each signal is read from its cell; undefined where it says nothing that is known. */
const READERS = {
	liked: (text) => ({ liked: flag(text) }),
	is_verified: (text) => ({ isVerified: flag(text) }),
	follows_us: (text) => ({ followsUs: flag(text) }),
	profile_visit: (text) => ({ visitedProfile: flag(text) }),
	account_type: (text) => ({ accountType: ACCOUNT_TYPES.get(text.toLowerCase()) }),
	follower_band: (text) => ({ followerBand: followerBand(text) }),
	language: (text) => ({ language: LANGUAGE_TAG.exec(text.toLowerCase())?.[1] }),
	country: (text) => ({ country: country(text) }),
	timezone: (text) => ({ timezone: IANAZone.create(text).isValid ? text : undefined }),
} as const satisfies Partial<Record<ViewerColumn, (text: string) => ViewerSignals>>;

export type SignalColumn = keyof typeof READERS;

const isSignalColumn = (column: string): column is SignalColumn => Object.hasOwn(READERS, column);

/** A signal that cannot be read stays absent: it is no reason to lose the row (PLAYBOOK P3). */
export function readSignals(cells: Readonly<Record<string, string | undefined>>): ViewerSignals {
	const known = Object.entries(cells).flatMap(([column, text]) =>
		text !== undefined && text !== '' && isSignalColumn(column)
			? Object.entries(READERS[column](text))
			: [],
	);
	return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

function followerBand(text: string): string | undefined {
	const band = text.toLowerCase().replace(/\s+/g, '');
	return BAND.test(band) ? band : undefined;
}

function country(text: string): string | undefined {
	const code = text.toUpperCase();
	return /^[A-Z]{2}$/.test(code) && COUNTRIES.of(code) !== undefined ? code : undefined;
}
