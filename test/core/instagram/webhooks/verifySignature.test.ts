import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { verifySignature } from '../../../../core/instagram/webhooks/verifySignature';

/** As Meta sends it: unicode as lower-case escapes, slashes escaped. Signed with openssl. */
const GOLDEN_BODY =
	'{"object":"instagram","entry":[{"id":"17841400000000001","time":1569262486134,' +
	'"messaging":[{"message":{"mid":"m1","text":"Perch\\u00e9 no? \\ud83d\\ude0d",' +
	'"url":"https:\\/\\/x"}}]}]}';
const GOLDEN_SECRET = 'golden-secret';
const GOLDEN_HEADER = 'sha256=e559af3878e8c3afcbad6c3b4a11773dedb59b6e192fb248334bb953ad33b029';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const headerOf = (body: Uint8Array, secret: string): string =>
	`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

describe('verifySignature', () => {
	it('accepts the golden vector that openssl signed', () => {
		expect(verifySignature(bytes(GOLDEN_BODY), GOLDEN_HEADER, [GOLDEN_SECRET])).toBe(true);
	});

	it('refuses the same JSON once its escapes are gone, because the raw bytes were signed', () => {
		const written = JSON.stringify(JSON.parse(GOLDEN_BODY));

		expect(JSON.parse(written)).toEqual(JSON.parse(GOLDEN_BODY));
		expect(verifySignature(bytes(written), GOLDEN_HEADER, [GOLDEN_SECRET])).toBe(false);
	});

	it('accepts any one of several secrets, in any place', () => {
		const body = bytes(GOLDEN_BODY);

		expect(verifySignature(body, GOLDEN_HEADER, ['old', GOLDEN_SECRET])).toBe(true);
		expect(verifySignature(body, GOLDEN_HEADER, [GOLDEN_SECRET, 'new'])).toBe(true);
		expect(verifySignature(body, GOLDEN_HEADER, ['old', 'new'])).toBe(false);
	});

	it('never accepts the signature of an empty secret', () => {
		const body = bytes(GOLDEN_BODY);

		expect(verifySignature(body, headerOf(body, ''), [''])).toBe(false);
		expect(verifySignature(body, headerOf(body, ''), ['', GOLDEN_SECRET])).toBe(false);
		expect(verifySignature(body, GOLDEN_HEADER, ['', GOLDEN_SECRET])).toBe(true);
	});

	it('accepts nothing without a secret', () => {
		expect(verifySignature(bytes(GOLDEN_BODY), GOLDEN_HEADER, [])).toBe(false);
	});

	it.each([
		['missing', undefined],
		['empty', ''],
		['without its prefix', GOLDEN_HEADER.slice('sha256='.length)],
		['of another algorithm', GOLDEN_HEADER.replace('sha256', 'sha1')],
		['too short', GOLDEN_HEADER.slice(0, -1)],
		['too long', `${GOLDEN_HEADER}0`],
		['followed by another one', `${GOLDEN_HEADER}, ${GOLDEN_HEADER}`],
		['followed by a line break', `${GOLDEN_HEADER}\n`],
		['not hexadecimal', `sha256=${'z'.repeat(64)}`],
	])('refuses a header that is %s', (_name, header) => {
		expect(verifySignature(bytes(GOLDEN_BODY), header, [GOLDEN_SECRET])).toBe(false);
	});

	it('never throws and never accepts a header it did not make', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.string(), fc.array(fc.string()), (body, header, secrets) => {
				expect(verifySignature(body, header, secrets)).toBe(false);
			}),
		);
	});

	it('accepts exactly the bytes that were signed, and no copy with one byte changed', () => {
		const signed = fc
			.uint8Array({ minLength: 1 })
			.chain((body) =>
				fc.tuple(fc.constant(body), fc.nat(body.length - 1), fc.string({ minLength: 1 })),
			);
		fc.assert(
			fc.property(signed, ([body, index, secret]) => {
				const header = headerOf(body, secret);
				const changed = Uint8Array.from(body, (byte, at) => (at === index ? byte ^ 1 : byte));

				expect(verifySignature(body, header, [secret])).toBe(true);
				expect(verifySignature(changed, header, [secret])).toBe(false);
			}),
		);
	});
});
