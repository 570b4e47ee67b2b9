import { PAGE_TEXTS, type OfferedChannel, type PageLanguage, type PageTexts } from './pageTexts';

export type PageNews = 'saved' | 'stopped' | null;

export type PageContent =
	| { readonly kind: 'invalidLink' }
	| {
			readonly kind: 'choices';
			readonly accountName: string | null;
			readonly offers: ReadonlyArray<{
				readonly channel: OfferedChannel;
				readonly isGranted: boolean;
			}>;
			/** Nothing is asked of somebody who stopped everything. */
			readonly isStopped: boolean;
			readonly snoozedUntil: Date | null;
			readonly news: PageNews;
			/** Of the link, for the address that the form is sent to. */
			readonly token: string;
	  };

/** A page by itself: it loads nothing, runs nothing, and reads well on a phone, aloud and in the dark. */
export function renderPage(language: PageLanguage, content: PageContent): string {
	const texts: PageTexts = PAGE_TEXTS[language];
	const isInvalid = content.kind === 'invalidLink';
	const title = isInvalid ? texts.invalidTitle : texts.title;
	const body = isInvalid ? paragraph(texts.invalid) : choices(texts, language, content);
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function choices(
	texts: PageTexts,
	language: PageLanguage,
	content: Extract<PageContent, { kind: 'choices' }>,
): string {
	const { accountName, isStopped, snoozedUntil, news, token, offers } = content;
	const from = accountName === null ? '' : paragraph(`${texts.from} @${accountName}`);
	const said = news === null ? '' : `<p role="status" class="news">${escape(texts[news])}</p>`;
	if (isStopped) return [from, said, news === 'stopped' ? '' : paragraph(texts.listed)].join('\n');

	const until =
		snoozedUntil === null
			? ''
			: `<p class="news">${escape(texts.snoozedUntil)} <time datetime="${snoozedUntil.toISOString()}">${dayIn(language, snoozedUntil)}</time>.</p>`;
	const boxes = offers.map(
		({ channel, isGranted }) =>
			`<label><input type="checkbox" name="offers" value="${channel}"${isGranted ? ' checked' : ''}> <span>${escape(texts.offers[channel])}</span></label>`,
	);
	const open = `<form method="post" action="?link=${encodeURIComponent(token)}&amp;lang=${language}">`;
	return `${from}
${said}
${until}
${open}
<fieldset><legend>${escape(texts.question)}</legend>
${boxes.join('\n')}
<p class="small">${escape(texts.anyTime)}</p></fieldset>
<button name="action" value="save">${escape(texts.save)}</button>
</form>
${open}
${snoozedUntil === null ? `<p><button name="action" value="snooze" class="quiet">${escape(texts.snooze)}</button><br><span class="small">${escape(texts.snoozeExplained)}</span></p>` : ''}
<p><button name="action" value="stop" class="stop">${escape(texts.stop)}</button><br><span class="small">${escape(texts.stopExplained)}</span></p>
</form>`;
}

const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

/** UTC: the page does not know where its reader is, and a day more or less changes nothing. */
const dayIn = (language: PageLanguage, instant: Date): string =>
	escape(new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(instant));

const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `
:root{--text:#1b1b1f;--back:#fff;--line:#767680;--main:#0b57d0;--on-main:#fff;--stop:#b3261e}
@media (prefers-color-scheme:dark){:root{--text:#e6e6ea;--back:#16161a;--line:#9a9aa5;--main:#a8c7fa;--on-main:#062e6f;--stop:#f2b8b5}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--text);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25}
fieldset{border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:0 0 1rem}
label{display:flex;gap:.75rem;align-items:flex-start;padding:.5rem 0}
input{width:1.5rem;height:1.5rem;flex:none;accent-color:var(--main)}
button{font:inherit;width:100%;min-height:3rem;padding:.5rem 1rem;border-radius:.5rem;border:2px solid var(--main);background:var(--main);color:var(--on-main);cursor:pointer}
button.quiet{background:transparent;color:var(--main)}
button.stop{background:transparent;border-color:var(--stop);color:var(--stop)}
button:focus-visible,input:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.news{border-left:.25rem solid var(--main);padding:.5rem .75rem}
.small{font-size:.9375rem}
`;
