import fc from 'fast-check';
import { renderMessage } from '../../../../core/outreach/renderMessage';
import { checkTokens } from '../../../../core/outreach/templates/checkTokens';
import { CODE_MARK } from '../../../../core/outreach/templates/codeMark';
import {
	TOKENS,
	tokenName,
	tokensIn,
	unknownTokens,
} from '../../../../core/outreach/templates/tokens';

const nothingGiven = { typed: [], settings: new Set<never>() };

describe('the words in square brackets', () => {
	it.each([
		['[nome]', 'first_name'],
		['[argomento_storia]', 'story_topic'],
		['[codice]', 'code'],
		['[link_rinuncia]', 'opt_out_link'],
		['[link_iscrizione]', 'opt_in_link'],
		['[link_privacy]', 'privacy_link'],
	])('%s is %s', (alias, name) => {
		expect([...tokensIn(alias)]).toEqual([name]);
	});

	it('have one meaning each', () => {
		const words = Object.entries(TOKENS).flatMap(([name, { aliases }]) => [name, ...aliases]);

		expect(new Set(words).size).toBe(words.length);
	});

	it('are filled in under every one of their names', () => {
		const names = Object.entries(TOKENS).flatMap(([name, { aliases }]) =>
			[name, ...aliases].map((word) => [name, word] as const),
		);
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.constantFrom(...names), ([, a], [, b]) => {
				const message = renderMessage(`<[${a}]>`, { [b]: 'value' });

				expect(message.kind).toBe(tokenName(a) === tokenName(b) ? 'ready' : 'refused');
			}),
		);
	});

	it.each([
		['a slip', 'Hi [fist_name]', ['[fist_name]']],
		['capital letters', 'Hi [First name]', ['[First name]']],
		['each once, fallbacks aside', '[offer] [offer|none] [x y]', ['[offer]', '[x y]']],
		['no numbers', 'See [1]', []],
		['no known word, with or without fallback', '[nome] [first_name|you]', []],
		['no inherited name', '[constructor]', ['[constructor]']],
	])('are told apart from %s', (_case, template, unknown) => {
		expect(unknownTokens(template)).toEqual(unknown);
	});

	it('never let a text pass that has a word which nothing can fill in', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('[', ']', '|', 'a', '_', 'é', '1', ' ') }),
				(template) => {
					const rendered = renderMessage(template, {});
					const unknown = unknownTokens(template);

					if (unknown.length > 0 && !template.includes('|'))
						expect(rendered).toMatchObject({ kind: 'refused' });
					if (unknown.length === 0) expect(rendered.kind).toBe('ready');
				},
			),
		);
	});
});

describe('checkTokens', () => {
	it('names the words that there are when one is unknown', () => {
		expect(() => checkTokens('Hi [fist_name]', nothingGiven)).toThrow(
			expect.objectContaining({
				code: 'wordUnknown',
				message: expect.stringContaining('[fist_name]'),
				wayOut: expect.stringContaining('[first_name] or [nome]'),
			}),
		);
	});

	it('takes words that the user gives a value for', () => {
		expect(() => checkTokens('[table]', { ...nothingGiven, typed: ['table'] })).not.toThrow();
	});

	it('takes a value that is given under the other name of a word', () => {
		const given = { ...nothingGiven, typed: ['link_privacy'] };

		expect(() => checkTokens('[link_privacy] [privacy_link]', given)).not.toThrow();
	});

	it.each([
		['[privacy_link]', 'Privacy Link'],
		['[opt_out_link]', 'Preference Page'],
		['[link_iscrizione]', 'Preference Page'],
	])('asks for the address that %s needs', (template, option) => {
		expect(() => checkTokens(template, nothingGiven)).toThrow(
			expect.objectContaining({ code: 'wordNotSet', wayOut: expect.stringContaining(option) }),
		);
	});
});

describe('the place of a code', () => {
	it('is kept free for the longest one', () => {
		const message = (length: number) =>
			renderMessage(`${'x'.repeat(length)}[code]`, { code: CODE_MARK });

		expect(message(960)).toMatchObject({ kind: 'ready' });
		expect(message(961)).toEqual({ kind: 'refused', reason: 'textTooLong' });
	});

	it('cannot be drawn by a name', () => {
		const message = renderMessage('[first_name|you]', { first_name: `a${CODE_MARK}b` });

		expect(message).toEqual({ kind: 'ready', text: 'ab' });
	});
});
