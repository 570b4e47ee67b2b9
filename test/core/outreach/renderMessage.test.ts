import fc from 'fast-check';
import { renderMessage } from '../../../core/outreach/renderMessage';

const ready = (text: string) => ({ kind: 'ready', text });
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('renderMessage', () => {
	it.each([
		['fills a token', 'Hi [first_name]!', { first_name: 'Anna' }, ready('Hi Anna!')],
		['fills a token each time', '[a] and [a]', { a: 'x' }, ready('x and x')],
		[
			'prefers the value to the fallback',
			'Hi [first_name|there]',
			{ first_name: 'Anna' },
			ready('Hi Anna'),
		],
		[
			'falls back without a value',
			'Hi [first_name|there]',
			{ first_name: null },
			ready('Hi there'),
		],
		[
			'falls back for a blank value',
			'Hi [first_name|there]',
			{ first_name: ' \n' },
			ready('Hi there'),
		],
		['takes an empty fallback', 'Hi[first_name|]!', {}, ready('Hi!')],
		['refuses a token without value', 'Hi [first_name]', {}, refused('textIncomplete')],
		['refuses a token that is only inherited', '[constructor]', {}, refused('textIncomplete')],
		[
			'refuses a word that is no token',
			'Hi [First name]',
			{ first_name: 'A' },
			refused('textIncomplete'),
		],
		['leaves numbers in brackets alone', 'See [1]', {}, ready('See [1]')],
		['takes brackets out of a value', '[a]', { a: '[b]' }, ready('b')],
		[
			'takes control characters out of a value',
			'[a]',
			{ a: 'An\u0000na\r\nR\u202e.' },
			ready('Anna R.'),
		],
		['keeps joined emoji of a value', '[a]', { a: '👩‍🍳' }, ready('👩‍🍳')],
		['keeps replacement signs of a value', '[a]', { a: '$& $1' }, ready('$& $1')],
	])('%s', (_case, template, values, message) => {
		expect(renderMessage(template, values)).toEqual(message);
	});

	it('counts bytes, not characters', () => {
		expect(renderMessage('é'.repeat(500), {})).toEqual(ready('é'.repeat(500)));
		expect(renderMessage(`${'é'.repeat(500)}.`, {})).toEqual(refused('textTooLong'));
		expect(renderMessage('[a]', { a: 'x'.repeat(1001) })).toEqual(refused('textTooLong'));
	});

	it('never lets a value add a token or a bracket', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('[', ']', '|', 'b', ' ', '\n') }),
				fc.string({ unit: fc.constantFrom('[', ']', '|', 'b', ' ', '\n') }),
				(a, c) => {
					const message = renderMessage('<[a|x][c|y]>', { a, b: 'SECRET', c });

					expect(message).toMatchObject({ kind: 'ready' });
					expect(JSON.stringify(message)).not.toMatch(/SECRET|\[|\]/);
				},
			),
		);
	});
});
