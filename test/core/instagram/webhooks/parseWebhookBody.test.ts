import fc from 'fast-check';
import { parseWebhookBody } from '../../../../core/instagram/webhooks/parseWebhookBody';

const parse = (text: string): unknown => parseWebhookBody(new TextEncoder().encode(text));

describe('parseWebhookBody', () => {
	it('keeps every digit of a whole number above 2^53, as a string', () => {
		expect(parse('{"id":17841400000000001,"time":1569262486134}')).toEqual({
			id: '17841400000000001',
			time: 1569262486134,
		});
	});

	it('never changes the digits of a whole number', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), (number) => {
				expect(String(parse(String(number)))).toBe(String(number));
			}),
		);
	});

	it('reads all other JSON as JSON.parse does', () => {
		const ordinary = fc.json().filter((json) => !/\d{16}|[eE]\+?\d/.test(json));
		fc.assert(
			fc.property(ordinary, (json) => {
				expect(parse(json)).toEqual(JSON.parse(json));
			}),
		);
	});

	it('gives undefined for bytes that are not JSON, for none, and for bottomless nesting', () => {
		expect(parse('{"entry":[')).toBeUndefined();
		expect(parse('')).toBeUndefined();
		expect(parseWebhookBody(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
		expect(parse('['.repeat(200_000) + ']'.repeat(200_000))).toBeUndefined();
	});

	it('keeps a member named __proto__ from reaching any prototype', () => {
		const parsed = parse('{"__proto__":{"polluted":true}}');

		expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
		expect({}).not.toHaveProperty('polluted');
	});
});
