import { fillRecipe, type FilledMessage } from '../../../core/delivery/fillRecipe';
import type { MessageRecipe } from '../../../core/delivery/messageRecipe';
import { parseMessageContent } from '../../../core/outreach/messageContent';
import { CODE_MARK, fillCode } from '../../../core/outreach/templates/codeMark';

const LONGEST_CODE = 'C'.repeat(40);
const nobodyIsAsked = () => {
	throw new Error('Nothing in these messages needs a look');
};

const withButton = (text: string, url: string): MessageRecipe => ({
	kind: 'text',
	text,
	inLanguages: new Map(),
	extras: { kind: 'buttons', buttons: [{ kind: 'link', title: 'Open', url }] },
});

async function fill(
	recipe: MessageRecipe,
	typed: Readonly<Record<string, string>> = {},
): Promise<FilledMessage> {
	const ports = new Proxy({}, { get: nobodyIsAsked }) as Parameters<typeof fillRecipe>[0];
	return await fillRecipe(
		{ ...ports, ledger: ports as never, instagram: ports as never, clock: ports as never },
		recipe,
		{
			recipient: {
				accountId: '1',
				accountHandle: '@bakery',
				personId: 'p',
				storyId: null,
				name: 'Giulia & Ugo',
			},
			settings: {
				typed,
				privacyLink: '',
				preferencePage: '',
				linkLifeMs: 1000,
				codeList: 'summer',
			},
		},
	);
}

async function addressOf(
	url: string,
	typed: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
	const filled = await fill(withButton('Hello', url), typed);
	if (filled.kind === 'refused' || filled.content.kind !== 'buttons') return undefined;
	const [button] = filled.content.buttons;
	return button?.kind === 'link' ? button.url : undefined;
}

describe('a text beside buttons', () => {
	it.each([
		['640 characters', 'x'.repeat(640), 'ready'],
		['641 characters', 'x'.repeat(641), 'refused'],
		['600 characters and a code', `${'x'.repeat(600)}[code]`, 'ready'],
		['601 characters and a code', `${'x'.repeat(601)}[code]`, 'refused'],
	])('of %s is %s', async (_length, text, kind) => {
		const filled = await fill(withButton(text, 'https://example.com'));

		expect(filled).toMatchObject(kind === 'ready' ? { kind } : { kind, reason: 'textTooLong' });
		if (filled.kind === 'ready') {
			expect(() => parseMessageContent(fillCode(filled.content, LONGEST_CODE))).not.toThrow();
		}
	});

	it('may be longer where there are no buttons', async () => {
		const recipe = { ...withButton('x'.repeat(641), ''), extras: { kind: 'none' } } as const;

		expect(await fill(recipe as MessageRecipe)).toMatchObject({ kind: 'ready' });
	});
});

describe('the address of a button', () => {
	it.each([
		['a value', 'https://example.com/?who=[name]', 'https://example.com/?who=A%20%26%20B%3F'],
		['a fallback', 'https://example.com/[none|a b]', 'https://example.com/a%20b'],
	])('holds %s without ending there', async (_what, url, filled) => {
		expect(await addressOf(url, { name: 'A & B?' })).toBe(filled);
	});

	it.each([
		['as a whole', '[shop]', 'https://shop.example/?a=1&b=2'],
		['with more behind it', '[shop]&from=story', 'https://shop.example/?a=1&b=2&from=story'],
	])('may be given by a word %s', async (_how, url, filled) => {
		expect(await addressOf(url, { shop: 'https://shop.example/?a=1&b=2' })).toBe(filled);
	});

	it.each([
		['no address', 'soon'],
		['an address that others read on the way', 'http://shop.example'],
	])('is refused when a word makes it %s', async (_what, shop) => {
		const filled = await fill(withButton('Hello', '[shop]'), { shop });

		expect(filled).toEqual({ kind: 'refused', reason: 'textIncomplete' });
	});

	it('takes half a sign, which no address can hold, for an unknown one', async () => {
		expect(await addressOf('https://example.com/[name]', { name: 'a\ud83d' })).toBe(
			'https://example.com/a%EF%BF%BD',
		);
	});

	it('gets the code of the person', async () => {
		const filled = await fill(withButton('Your code', 'https://example.com/?code=[code]&x=1'));

		expect(filled).toMatchObject({ kind: 'ready', codeList: 'summer' });
		if (filled.kind === 'refused') return;
		expect(fillCode(filled.content, 'A&B $& 1')).toMatchObject({
			text: 'Your code',
			buttons: [{ url: 'https://example.com/?code=A%26B%20%24%26%201&x=1' }],
		});
		expect(parseMessageContent(filled.content)).toEqual(filled.content);
	});
});

describe('a code in the text', () => {
	it('is written as it is, whatever signs it has', () => {
		const content = { kind: 'text', text: `Your code: ${CODE_MARK}` } as const;

		expect(fillCode(content, 'SAVE$$50')).toEqual({ kind: 'text', text: 'Your code: SAVE$$50' });
	});

	it('names its list, and other messages name none', async () => {
		expect(await fill(withButton('[code]', 'https://example.com'))).toHaveProperty('codeList');
		expect(await fill(withButton('Hi', 'https://example.com'))).not.toHaveProperty('codeList');
	});
});
