import fc from 'fast-check';
import { signPreferenceLink, verifyPreferenceLink } from '../../../core/consent/preferenceLink';

const KEY = new Uint8Array(32).fill(7);
const NOW = new Date('2026-11-24T10:00:00.000Z');
const CLAIMS = {
	client: `cli_${'1'.repeat(32)}`,
	personId: `per_${'a'.repeat(32)}`,
	accountId: '17841400000000001',
	use: 'preferences',
	expiresAt: new Date('2026-12-24T10:00:00.000Z'),
} as const;

describe('a preference link', () => {
	it('gives back what was signed', () => {
		expect(verifyPreferenceLink(KEY, signPreferenceLink(KEY, CLAIMS), NOW)).toEqual(CLAIMS);
	});

	it('is refused with any one sign changed, added or taken away', () => {
		const token = signPreferenceLink(KEY, CLAIMS);
		fc.assert(
			fc.property(
				fc.nat({ max: token.length - 1 }),
				fc.constantFrom('', 'A', 'b', '-', '_', '.', 'AA', '='),
				(place, sign) => {
					const changed = token.slice(0, place) + sign + token.slice(place + 1);
					fc.pre(changed !== token);
					expect(verifyPreferenceLink(KEY, changed, NOW)).toBeNull();
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('is refused under another key', () => {
		const other = new Uint8Array(32).fill(8);

		expect(verifyPreferenceLink(other, signPreferenceLink(KEY, CLAIMS), NOW)).toBeNull();
	});

	it('ends at the instant that it names', () => {
		const token = signPreferenceLink(KEY, CLAIMS);
		const last = new Date(CLAIMS.expiresAt.getTime() - 1);

		expect(verifyPreferenceLink(KEY, token, last)).not.toBeNull();
		expect(verifyPreferenceLink(KEY, token, CLAIMS.expiresAt)).toBeNull();
	});

	it('never fails on a text from outside', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 600 }), (text) => {
				expect(verifyPreferenceLink(KEY, text, NOW)).toBeNull();
			}),
		);
	});
});
