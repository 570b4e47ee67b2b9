import {
	PAGE_TEXTS,
	pageLanguage,
	wordingOf,
} from '../../../core/consent/preferencePage/pageTexts';
import type { PageLanguage } from '../../../core/consent/preferencePage/pageTexts';
import { renderPage } from '../../../core/consent/preferencePage/renderPage';

const LANGUAGES = Object.keys(PAGE_TEXTS) as PageLanguage[];
const CONTENT = {
	kind: 'choices',
	accountName: 'bakery',
	offers: [{ channel: 'instagramDm', isGranted: true }],
	isStopped: false,
	snoozedUntil: null,
	news: null,
	token: 'p1.a.b',
} as const;

describe.each(LANGUAGES)('the preference page in %s', (language) => {
	const page = renderPage(language, CONTENT);

	it('loads nothing from outside and runs nothing', () => {
		expect(page).not.toMatch(/<script|<img|<link|<iframe|src=|url\(|https?:/i);
	});

	it('says its language, has one heading, and a label for every box', () => {
		expect(page).toContain(`<html lang="${language}">`);
		expect(page.match(/<h1>/g)).toHaveLength(1);
		expect(page.match(/<input/g)).toHaveLength(page.match(/<label><input/g)?.length ?? 0);
		expect(page).toContain('name="viewport"');
		expect(page).toContain('prefers-color-scheme:dark');
	});

	it('offers saving, peace and a stop, and shows what holds', () => {
		for (const action of ['save', 'snooze', 'stop']) expect(page).toContain(`value="${action}"`);
		expect(page).toContain('value="instagramDm" checked');
	});

	it('has texts of its own for everything', () => {
		const texts = [
			wordingOf(language, 'email'),
			...Object.values(PAGE_TEXTS[language]).map(String),
		];
		expect(texts.every((text) => text.length > 3)).toBe(true);
		if (language === 'en') return;
		expect(PAGE_TEXTS[language].stop).not.toBe(PAGE_TEXTS.en.stop);
	});

	it('asks nothing of somebody who stopped everything', () => {
		const stopped = renderPage(language, { ...CONTENT, isStopped: true });

		expect(stopped).not.toContain('<form');
	});
});

describe('the preference page', () => {
	it('shows a name as text, whatever signs it has', () => {
		const page = renderPage('en', { ...CONTENT, accountName: '<b>"x"&\'', token: '"><script>' });

		expect(page).toContain('&lt;b&gt;&quot;x&quot;&amp;&#39;');
		expect(page).not.toMatch(/<b>|<script>/);
	});

	it.each([
		[['it-IT,it;q=0.9', 'de'], 'it'],
		[[null, 'pt-BR'], 'pt'],
		[['nl', ''], 'en'],
	] as const)('chooses the language by %j', (wishes, language) => {
		expect(pageLanguage(wishes)).toBe(language);
	});
});
