import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { linkTo, parseLinkAddress } from '../../../../core/outreach/links/linkAddress';
import {
	signLink,
	verifySignedLink,
	type LinkClaim,
	type LinkKeys,
} from '../../../../core/outreach/links/signedLink';

const keysFrom = (fill: number): LinkKeys => ({
	signing: new Uint8Array(32).fill(fill),
	hiding: new Uint8Array(32).fill(fill + 1),
});
const KEYS = keysFrom(1);
const NOW = new Date('2026-11-24T12:00:00Z');

const claims = fc.record({
	action: fc.constantFrom('optIn' as const, 'optOut' as const),
	personId: fc
		.uint8Array({ minLength: 16, maxLength: 16 })
		.map((bytes) => `per_${Buffer.from(bytes).toString('hex')}`),
	accountId: fc.bigInt({ min: 1n, max: 9_999_999_999_999_999_999n }).map(String),
	expiresAt: fc.date({
		min: new Date(NOW.getTime() + 1),
		max: new Date('2100-01-01T00:00:00Z'),
		noInvalidDate: true,
	}),
});

const aClaim: LinkClaim = {
	action: 'optOut',
	personId: `per_${'0f'.repeat(16)}`,
	accountId: '17841400000000001',
	expiresAt: new Date('2026-12-24T12:00:00Z'),
};

describe('a signed link', () => {
	it('says again what it was made for', () => {
		fc.assert(
			fc.property(claims, (claim) => {
				const reading = verifySignedLink(KEYS, signLink(KEYS, claim), NOW);

				expect(reading).toEqual({ kind: 'valid', ...claim });
			}),
		);
	});

	it('ends at its instant, to the millisecond', () => {
		fc.assert(
			fc.property(claims, (claim) => {
				const token = signLink(KEYS, claim);
				const before = new Date(claim.expiresAt.getTime() - 1);

				expect(verifySignedLink(KEYS, token, before).kind).toBe('valid');
				expect(verifySignedLink(KEYS, token, claim.expiresAt)).toEqual({
					kind: 'refused',
					reason: 'expired',
				});
			}),
		);
	});

	it('is refused when any of its characters is another one', () => {
		const token = signLink(KEYS, aClaim);
		fc.assert(
			fc.property(
				fc.nat({ max: token.length - 1 }),
				fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
				(at, sign) => {
					fc.pre(token[at] !== sign);
					const changed = token.slice(0, at) + sign + token.slice(at + 1);

					expect(verifySignedLink(KEYS, changed, NOW)).toEqual({
						kind: 'refused',
						reason: 'forged',
					});
				},
			),
		);
	});

	it('is refused under any other key', () => {
		const token = signLink(KEYS, aClaim);

		expect(verifySignedLink(keysFrom(9), token, NOW)).toEqual({
			kind: 'refused',
			reason: 'forged',
		});
	});

	it('takes whatever is no token of ours for malformed or forged, and never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 80 })), (text) => {
				expect(verifySignedLink(KEYS, text, NOW)).toMatchObject({ kind: 'refused' });
			}),
		);
		expect(verifySignedLink(KEYS, randomBytes(60).toString('base64url'), NOW)).toEqual({
			kind: 'refused',
			reason: 'forged',
		});
	});

	it('shows nothing of the person, the account or the end', () => {
		fc.assert(
			fc.property(claims, (claim) => {
				const token = signLink(KEYS, claim);
				const bytes = Buffer.from(token, 'base64url');
				const person = Buffer.from(claim.personId.slice(4), 'hex');

				expect(token).not.toContain(claim.personId.slice(4));
				expect(bytes.includes(person)).toBe(false);
				const account = Buffer.alloc(8);
				account.writeBigUInt64BE(BigInt(claim.accountId));
				expect(bytes.includes(account)).toBe(false);
			}),
		);
	});

	it('of one person cannot be matched with another of the same person', () => {
		const later = { ...aClaim, expiresAt: new Date(aClaim.expiresAt.getTime() + 1) };
		const [a, b] = [signLink(KEYS, aClaim), signLink(KEYS, later)].map((token) =>
			Buffer.from(token, 'base64url'),
		);

		// The person stands in the same place of both.
		expect(a?.subarray(20, 36).equals(b?.subarray(20, 36) ?? Buffer.alloc(0))).toBe(false);
	});
});

describe('the address of a link', () => {
	it.each([
		'https://n8n.example.com/webhook/preferences',
		'https://example.com/p?lang=it',
		'http://127.0.0.1:5678/webhook/p',
		'http://localhost:5678/webhook/p',
	])('may be %s', (address) => {
		expect(parseLinkAddress(address, 'Preference Page').href).toBe(address);
	});

	it.each([
		'http://example.com/p',
		'ftp://example.com',
		'javascript:alert(1)',
		'example.com',
		'https://user:secret@example.com/',
		'http://127.0.0.1.example.com/',
		'',
	])('may not be %s', (address) => {
		expect(() => parseLinkAddress(address, 'Preference Page')).toThrow(
			expect.objectContaining({
				code: 'linkAddressInvalid',
				message: expect.stringContaining('Preference Page'),
			}),
		);
	});

	it('keeps what the address says already', () => {
		const page = parseLinkAddress('https://example.com/p?lang=it', 'Preference Page');

		expect(linkTo(page, 'TOKEN')).toBe('https://example.com/p?lang=it&link=TOKEN');
	});
});
