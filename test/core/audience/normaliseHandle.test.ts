import fc from 'fast-check';
import { normaliseHandle } from '../../../core/audience/normaliseHandle';

describe('normaliseHandle', () => {
	it.each([
		['anna.rossi', 'anna.rossi'],
		[' @Anna_Rossi ', 'anna_rossi'],
		['https://www.instagram.com/anna.rossi/?hl=it', 'anna.rossi'],
		['instagram.com/Anna', 'anna'],
		['http://m.instagram.com/anna#top', 'anna'],
		['\u200e@anna\u202c', 'anna'],
		['a'.repeat(30), 'a'.repeat(30)],
	])('reads %j as %j', (input, handle) => {
		expect(normaliseHandle(input)).toBe(handle);
	});

	it.each([
		'',
		'@',
		'@@anna',
		'.anna',
		'anna.',
		'an..na',
		'anna rossi',
		'annà',
		'a'.repeat(31),
		'https://www.instagram.com/p/Cx1234/',
		'https://www.instagram.com/stories/anna/123',
		'https://notinstagram.com/anna',
		'https://example.com/instagram.com/anna',
	])('refuses %j', (input) => {
		expect(normaliseHandle(input)).toBeNull();
	});

	it('always answers with a handle that stays the same when read again', () => {
		const input = fc.string({
			unit: fc.constantFrom('a', 'Z', '9', '.', '_', '@', ' ', '/', 'instagram.com/', 'é'),
		});
		fc.assert(
			fc.property(input, (text) => {
				const handle = normaliseHandle(text);
				fc.pre(handle !== null);

				expect(handle).toMatch(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/);
				expect(handle.length).toBeLessThanOrEqual(30);
				expect(normaliseHandle(handle)).toBe(handle);
			}),
		);
	});
});
