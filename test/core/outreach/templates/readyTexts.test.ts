import { classifyReply } from '../../../../core/consent/classifyReply';
import { renderMessage } from '../../../../core/outreach/renderMessage';
import { checkTokens } from '../../../../core/outreach/templates/checkTokens';
import { CODE_MARK } from '../../../../core/outreach/templates/codeMark';
import { lintMessage } from '../../../../core/outreach/templates/lint/lintMessage';
import {
	MESSAGE_LANGUAGES,
	READY_TEXT_KINDS,
	readyText,
	textInLanguage,
} from '../../../../core/outreach/templates/readyTexts';

const SETTINGS = new Set(['privacyLink', 'preferencePage'] as const);
const TEXTS = MESSAGE_LANGUAGES.flatMap((language) =>
	READY_TEXT_KINDS.map((kind) => ({ language, kind, text: readyText(kind, language) })),
);

describe('the shipped texts', () => {
	it('are there in six languages, none of them twice', () => {
		expect(MESSAGE_LANGUAGES.toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it', 'pt']);
		expect(new Set(TEXTS.map(({ text }) => text)).size).toBe(36);
	});

	it.each(TEXTS)('$kind in $language passes the check, even as an offer', ({ text }) => {
		expect(lintMessage({ text, purpose: 'promotional', isFirstContact: true })).toEqual([]);
		expect(() => checkTokens(text, { typed: [], settings: SETTINGS })).not.toThrow();
	});

	it.each(TEXTS)('$kind in $language can be sent as it is to somebody unnamed', ({ text }) => {
		const message = renderMessage(text, {
			brand: '@a.rather.long.name.of.a.brand.x',
			privacy_link: `https://example.com/${'p'.repeat(80)}`,
			code: CODE_MARK,
		});

		expect(message).toMatchObject({ kind: 'ready' });
		expect(message).not.toMatchObject({ text: expect.stringMatching(/ {2}|\s[,.]|\?\S*[,!]/u) });
	});

	it.each(TEXTS.filter(({ kind }) => kind === 'yesInvitation'))(
		'the invitation in $language asks for a word that counts as a yes',
		({ text }) => {
			const words = [...text.matchAll(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu)].map(([word]) => word);

			expect(words.map((word) => classifyReply(word).intent)).toEqual(['opt_in', 'opt_out']);
		},
	);
});

describe('textInLanguage', () => {
	const texts = new Map([
		['it', 'Ciao'],
		['pt', 'Olá'],
	]);

	it.each([
		['it', 'Ciao'],
		['pt-BR', 'Olá'],
		['IT_ch', 'Ciao'],
		['de', 'Hello'],
		[null, 'Hello'],
	])('writes to somebody whose language is %s: %s', (language, text) => {
		expect(textInLanguage(texts, language, 'Hello')).toBe(text);
	});
});
