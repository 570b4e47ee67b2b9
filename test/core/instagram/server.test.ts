import { parseInstagramServer } from '../../../core/instagram/server';

describe('parseInstagramServer', () => {
	it.each([
		['https://graph.instagram.com', 'https://graph.instagram.com'],
		['https://graph.instagram.com/', 'https://graph.instagram.com'],
		['https://graph.facebook.com', 'https://graph.facebook.com'],
		[' https://GRAPH.instagram.com:443 ', 'https://graph.instagram.com'],
	])('takes %p for Instagram', (input, origin) => {
		expect(parseInstagramServer(input)).toEqual({ origin, isPractice: false });
	});

	it.each([
		['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
		['http://localhost:4010/', 'http://localhost:4010'],
		['http://[::1]:4010', 'http://[::1]:4010'],
	])('takes %p for a practice account', (input, origin) => {
		expect(parseInstagramServer(input)).toEqual({ origin, isPractice: true });
	});

	it.each([
		'',
		'graph.instagram.com',
		'http://graph.instagram.com',
		'https://graph.instagram.com:8443',
		'https://graph.instagram.com.evil.example',
		'https://graph.instagram.com@evil.example',
		'https://user:secret@graph.instagram.com',
		'https://evil.example/graph.instagram.com',
		'https://graph.instagram.com/v25.0',
		'https://graph.instagram.com/?x=1',
		'https://graph.instagram.com/#x',
		'https://api.instagram.com',
		'https://127.0.0.1:4010',
		'http://127.0.0.1.evil.example',
		'http://localhost.evil.example:4010',
		'http://localhost@evil.example',
		'http://192.168.1.2:4010',
		'http://0.0.0.0:4010',
		'http://[::ffff:10.0.0.1]:4010',
		'http://127.0.0.1:4010/_sandbox',
		'ftp://localhost',
		'file:///etc/passwd',
	])('refuses %p without quoting it', (input) => {
		const parsing = (): unknown => parseInstagramServer(input);

		expect(parsing).toThrow(expect.objectContaining({ code: 'serverNotAllowed' }));
		expect(parsing).not.toThrow(/evil|secret|passwd/);
	});
});
