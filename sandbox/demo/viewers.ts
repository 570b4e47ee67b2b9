import type { SeededRandom } from '../world/random';

export interface DemoViewer {
	viewerId: string;
	handle: string;
	name: string;
	language: string;
	country: string;
	timezone: string;
	followerBand: string;
	bio: string;
}

interface Region {
	country: string;
	language: string;
	timezone: string;
	firstNames: readonly string[];
	words: readonly string[];
}

const ITALY: Region = {
	country: 'IT',
	language: 'it',
	timezone: 'Europe/Rome',
	firstNames:
		'giulia marco francesca luca chiara matteo sara andrea elena davide martina simone alessia paolo ilaria stefano beatrice nicola camilla tommaso'.split(
			' ',
		),
	words:
		'rossi bianchi ferri conti greco marino gallo costa fontana moretti barbieri rinaldi caruso ferrara leone longo serra vitale'.split(
			' ',
		),
};

const SPAIN: Region = {
	country: 'ES',
	language: 'es',
	timezone: 'Europe/Madrid',
	firstNames: 'lucia pablo carmen javier marta diego alba sergio'.split(' '),
	words: 'garcia lopez navarro molina ortega rubio vega prieto'.split(' '),
};

const FRANCE: Region = {
	country: 'FR',
	language: 'fr',
	timezone: 'Europe/Paris',
	firstNames: 'camille hugo manon louis chloe arthur lea jules'.split(' '),
	words: 'martin bernard petit durand leroy moreau girard lambert'.split(' '),
};

const UNITED_STATES: Region = {
	country: 'US',
	language: 'en',
	timezone: 'America/New_York',
	firstNames: 'emma noah olivia liam ava mason sophia logan'.split(' '),
	words: 'parker brooks reed hayes foster bennett cole morgan'.split(' '),
};

/** Mostly Italy; the quarters add up to 20. */
const REGIONS: readonly Region[] = [
	...Array.from({ length: 14 }, () => ITALY),
	...Array.from({ length: 2 }, () => SPAIN),
	...Array.from({ length: 2 }, () => FRANCE),
	...Array.from({ length: 2 }, () => UNITED_STATES),
];

const FOLLOWER_BANDS = ['0-100', '100-1k', '100-1k', '1k-10k', '10k+'];

const BIOS = [
	'Mamma di due, amo il pane',
	'Food, travel & "slow" life',
	'Runner 🏃 | coffee first',
	'',
	'Studio d’architettura, Milano',
	'just here for the stories',
];

const SHARE_WITHOUT_TIMEZONE = 0.04;

export function demoViewers(count: number, random: SeededRandom): DemoViewer[] {
	const taken = new Set<string>();
	return Array.from({ length: count }, (_, index) => {
		const region = random.pick(REGIONS);
		const first = random.pick(region.firstNames);
		const word = random.pick(region.words);
		const handle = freeHandle(handleLike(first, word, random), taken, random);
		const isRegional = random.next() < 0.15;
		return {
			viewerId: `v_${String(index + 1).padStart(5, '0')}`,
			handle,
			name: `${capital(first)} ${capital(word)}`,
			language: isRegional ? `${region.language}-${region.country}` : region.language,
			country: region.country,
			timezone: random.next() < SHARE_WITHOUT_TIMEZONE ? '' : region.timezone,
			followerBand: random.pick(FOLLOWER_BANDS),
			bio: random.pick(BIOS),
		};
	});
}

function handleLike(first: string, word: string, random: SeededRandom): string {
	return random.pick([
		`${first}.${word}`,
		`${first}_${word}`,
		`${first}${word}`,
		`${word}.${first}`,
	]);
}

function freeHandle(plain: string, taken: Set<string>, random: SeededRandom): string {
	let handle = plain;
	while (taken.has(handle)) handle = `${plain}${random.integer(2, 99)}`;
	taken.add(handle);
	return handle;
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
