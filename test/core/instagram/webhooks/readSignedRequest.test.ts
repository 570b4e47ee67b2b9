import { createHmac } from 'node:crypto';
import { readSignedRequest } from '../../../../core/instagram/webhooks/readSignedRequest';

const SECRET = 'an app secret of nobody';

const sign = (payload: string, secret = SECRET): string => {
	const encoded = Buffer.from(payload, 'utf8').toString('base64url');
	const signature = createHmac('sha256', secret).update(encoded).digest('base64url');
	return `${signature}.${encoded}`;
};
const PAYLOAD = '{"user_id":"218471","algorithm":"HMAC-SHA256","issued_at":1291836800}';

describe('a signed request of Meta', () => {
	it('names the user of the app, and when it was issued', () => {
		expect(readSignedRequest(sign(PAYLOAD), [SECRET])).toEqual({
			appUserId: '218471',
			issuedAt: new Date(1291836800 * 1000),
		});
	});

	it('may be signed with either secret of the app', () => {
		expect(readSignedRequest(sign(PAYLOAD), ['', 'another one', SECRET])).not.toBeNull();
	});

	it('keeps every digit of a number above 2^53', () => {
		const payload = '{"user_id":17841400000000123457,"algorithm":"HMAC-SHA256"}';

		expect(readSignedRequest(sign(payload), [SECRET])).toEqual({
			appUserId: '17841400000000123457',
			issuedAt: null,
		});
	});

	it.each([
		['signed with another secret', sign(PAYLOAD, 'somebody else')],
		['without a signature', `.${Buffer.from(PAYLOAD).toString('base64url')}`],
		[
			'with a payload of others',
			`${sign(PAYLOAD).split('.')[0]}.${Buffer.from('{}').toString('base64url')}`,
		],
		['with another algorithm', sign('{"user_id":"1","algorithm":"none"}')],
		['without a user', sign('{"algorithm":"HMAC-SHA256"}')],
		['that is no JSON', sign('user_id=1')],
		['that is empty', ''],
		['that is no text', { signed_request: sign(PAYLOAD) }],
		['that is missing', undefined],
	])('is refused when it comes %s', (_case, text) => {
		expect(readSignedRequest(text, [SECRET])).toBeNull();
	});

	it('is refused without a secret', () => {
		expect(readSignedRequest(sign(PAYLOAD, ''), [''])).toBeNull();
		expect(readSignedRequest(sign(PAYLOAD), [])).toBeNull();
	});

	it('is refused with any single bit of it changed', () => {
		const text = sign(PAYLOAD);
		for (let index = 0; index < text.length; index += 1) {
			const other = text[index] === 'A' ? 'B' : 'A';
			const changed = text.slice(0, index) + other + text.slice(index + 1);
			// The last sign of the signature carries two bits that base64 ignores.
			if (index === 42) continue;
			expect(readSignedRequest(changed, [SECRET])).toBeNull();
		}
	});
});
