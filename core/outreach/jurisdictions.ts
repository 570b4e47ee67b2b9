import type { EvidenceStrength } from './contact';

/**
 * Which evidence of consent opens a promotional message, by where the person lives. Viewing a story is
 * never among it (PLAYBOOK T4). This is data for a strict default, not legal advice.
 */
export interface Jurisdiction {
	readonly name: string;
	/** ISO 3166-1 alpha-2. */
	readonly countries: readonly string[];
	readonly evidence: readonly EvidenceStrength[];
	/** Where the rule comes from. */
	readonly source: string;
}

const DOCUMENTED: readonly EvidenceStrength[] = ['ownWordsWithMessageId', 'formWithWording'];
const ALSO_IMPORTED: readonly EvidenceStrength[] = [...DOCUMENTED, 'importedFromSystem'];

export const JURISDICTIONS: readonly Jurisdiction[] = [
	{
		name: 'Italy',
		countries: ['IT', 'SM', 'VA'],
		evidence: DOCUMENTED,
		source:
			'facts/peers.md §0.10: the Garante asks for prior, specific, documented consent for promotional messages on social networks; soft spam is e-mail only.',
	},
	{
		name: 'United Kingdom',
		countries: ['GB', 'GG', 'IM', 'JE'],
		evidence: DOCUMENTED,
		source:
			'facts/peers.md §0.10: the ICO counts private messages on social media as electronic mail, which needs consent.',
	},
	{
		name: 'European Union, European Economic Area and Switzerland',
		countries:
			'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
				' ',
			),
		evidence: DOCUMENTED,
		source:
			'facts/peers.md §0.10 and §3.3: promotional messages are treated like e-mail, and GDPR 7(1) asks to show the consent, with who, when, where and how.',
	},
	{
		name: 'United States and Canada',
		countries: ['US', 'CA'],
		evidence: ALSO_IMPORTED,
		source:
			'facts/peers.md §3.3: records of another system count when they keep text, method and time; a statement without a record never does (PLAYBOOK P13).',
	},
];

/** Nobody knows which law holds, so the strictest does. */
export const COUNTRY_UNKNOWN: Jurisdiction = {
	name: 'Country unknown',
	countries: [],
	evidence: DOCUMENTED,
	source: 'PLAYBOOK T4: strict by default.',
};

/** Countries without a row of their own: as in the strictest row too. */
const ELSEWHERE: Jurisdiction = { ...COUNTRY_UNKNOWN, name: 'Elsewhere' };

const byCountry = new Map(
	JURISDICTIONS.flatMap((jurisdiction) =>
		jurisdiction.countries.map((country) => [country, jurisdiction] as const),
	),
);

export const jurisdictionOf = (country: string | null): Jurisdiction =>
	country === null ? COUNTRY_UNKNOWN : (byCountry.get(country) ?? ELSEWHERE);

/** The stricter of the policy and the law. */
export const opensPromotional = (
	strength: EvidenceStrength,
	promotionalEvidence: readonly EvidenceStrength[],
	country: string | null,
): boolean =>
	promotionalEvidence.includes(strength) && jurisdictionOf(country).evidence.includes(strength);
