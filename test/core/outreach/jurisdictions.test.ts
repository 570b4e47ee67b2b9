import { EVIDENCE_STRENGTHS } from '../../../core/outreach/contact';
import type { EvidenceStrength } from '../../../core/outreach/contact';
import { legalBasis } from '../../../core/outreach/gates/legalBasis';
import {
	COUNTRY_UNKNOWN,
	JURISDICTIONS,
	jurisdictionOf,
} from '../../../core/outreach/jurisdictions';
import { NOON, aCandidate, aHistory, aPolicy } from '../../support/people';

const PROMOTIONAL = aCandidate({ purpose: 'promotional' });

const answerFor = (
	country: string | null,
	strength: EvidenceStrength,
	promotionalEvidence: EvidenceStrength[] = [...EVIDENCE_STRENGTHS],
) =>
	legalBasis({
		candidate: PROMOTIONAL,
		policy: aPolicy({ promotionalEvidence }),
		history: aHistory({ country, consent: { kind: 'granted', strength, at: NOON } }),
		now: NOON,
	});

const TOO_WEAK = { kind: 'skip', reason: 'evidenceTooWeak' };

describe('what opens a promotional message', () => {
	it.each([
		['IT', 'ownWordsWithMessageId', null],
		['IT', 'formWithWording', null],
		['IT', 'importedFromSystem', TOO_WEAK],
		['IT', 'statedByUser', TOO_WEAK],
		['DE', 'importedFromSystem', TOO_WEAK],
		['GB', 'importedFromSystem', TOO_WEAK],
		['GB', 'formWithWording', null],
		['US', 'importedFromSystem', null],
		['US', 'statedByUser', TOO_WEAK],
		['CA', 'importedFromSystem', null],
		['JP', 'importedFromSystem', TOO_WEAK],
		[null, 'importedFromSystem', TOO_WEAK],
		[null, 'ownWordsWithMessageId', null],
	] as const)('in %s with %s', (country, strength, objection) => {
		expect(answerFor(country, strength)).toEqual(objection);
	});

	it('is never more than the policy allows', () => {
		expect(answerFor('US', 'importedFromSystem', ['formWithWording'])).toEqual(TOO_WEAK);
	});

	it.each([...JURISDICTIONS.flatMap(({ countries }) => countries), 'JP', 'ZZ', null])(
		'is never a view, nor a message they wrote, in %s',
		(country) => {
			const wrote = aHistory({
				country,
				window: { lastMessageAt: NOON, automatedUntil: NOON, humanUntil: NOON },
			});

			for (const history of [aHistory({ country }), wrote]) {
				expect(
					legalBasis({ candidate: PROMOTIONAL, policy: aPolicy(), history, now: NOON }),
				).toEqual({ kind: 'skip', reason: 'noLegalBasis' });
			}
		},
	);
});

describe('the table of jurisdictions', () => {
	it('names each country once and says where each rule comes from', () => {
		const countries = JURISDICTIONS.flatMap((one) => one.countries);

		expect(new Set(countries).size).toBe(countries.length);
		expect(countries.filter((country) => !/^[A-Z]{2}$/.test(country))).toEqual([]);
		for (const { source } of [...JURISDICTIONS, COUNTRY_UNKNOWN]) {
			expect(source).toMatch(/facts\/|PLAYBOOK/);
		}
	});

	it('holds all 27 members of the European Union', () => {
		const members =
			'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

		expect(members).toHaveLength(27);
		for (const country of members) {
			expect(jurisdictionOf(country).evidence).not.toContain('importedFromSystem');
			expect(jurisdictionOf(country).name).not.toBe('Elsewhere');
		}
	});

	it('is strictest where the country is unknown', () => {
		for (const { evidence } of JURISDICTIONS) {
			expect(evidence).toEqual(expect.arrayContaining([...COUNTRY_UNKNOWN.evidence]));
		}
	});
});
