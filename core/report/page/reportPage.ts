import { paint } from '../charts/palette';
import { pictureOf } from '../pictures/drawnPictures';
import { PICTURE_KEYS, type Picture, type ReportSource } from '../pictures/picture';
import { readKpis } from '../readings';
import { reportKpis, type KpiReading } from '../reportKpis';
import { compareStories } from '../stories/compareStories';
import { nameDrawing, WIDE_PX, type DrawCharts } from './drawPicture';
import { escapeHtml, htmlTable } from './html';
import { kpiTable } from './kpiTable';
import { mailTables } from './mailTables';
import { PAGE_STYLE, pageColour } from './pageStyle';
import { PAGE_TEXTS } from './pageTexts';

/** A phone of 390 pixels less the margins of the page. */
const NARROW_PX = 356;

const TILES: ReadonlyArray<KpiReading['kpi']> = [
	'messagesSent',
	'peopleContacted',
	'replyRate',
	'optOutRate',
	'reachableNow',
	'queue',
];

export interface ReportPage {
	readonly title: string;
	/** What the numbers mean, a sentence each. */
	readonly readings: readonly string[];
	/** A whole page that loads nothing. */
	readonly html: string;
	/** The same as tables, for the body of an e-mail. */
	readonly mailHtml: string;
}

export async function createReportPage(
	source: ReportSource,
	drawCharts: DrawCharts,
): Promise<ReportPage> {
	const { language } = source;
	const texts = PAGE_TEXTS[language];
	const kpis = reportKpis(source.counts, { splitBy: null, language, timezone: source.timezone });
	const pictures = PICTURE_KEYS.map((key) => pictureOf(key, source));
	const readings = readKpis(kpis, language);
	const content = { source, kpis, pictures, readings };
	const figures = await drawFigures(content, drawCharts);
	return {
		title: texts.title,
		readings,
		html: wholePage(content, figures),
		mailHtml: mailTables({ ...content, title: texts.title, period: periodText(source) }),
	};
}

interface Content {
	readonly source: ReportSource;
	readonly kpis: readonly KpiReading[];
	readonly pictures: readonly Picture[];
	readonly readings: readonly string[];
}

async function drawFigures(
	{ source: { language }, pictures }: Content,
	drawCharts: DrawCharts,
): Promise<ReadonlyMap<Picture['key'], string>> {
	const drawable = pictures.flatMap(({ key, chart, summary, title }) =>
		chart === null ? [] : [{ key, chart, label: `${title}. ${summary}` }],
	);
	const drawn = await drawCharts(
		drawable.flatMap(({ chart: spec }) => [
			{ spec, width: WIDE_PX, language },
			{ spec, width: NARROW_PX, language },
		]),
	);
	const svgOf = (at: number, label: string, kind: 'wide' | 'narrow'): string =>
		`<div class="${kind}">${nameDrawing(paint(drawn[at] ?? '', pageColour), label)}</div>`;
	return new Map(
		drawable.map(({ key, label }, at) => [
			key,
			svgOf(2 * at, label, 'wide') + svgOf(2 * at + 1, label, 'narrow'),
		]),
	);
}

function wholePage(content: Content, figures: ReadonlyMap<Picture['key'], string>): string {
	const { source, kpis, pictures, readings } = content;
	const { language } = source;
	const texts = PAGE_TEXTS[language];
	const compared = compareStories(source.stories.stories, source);
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(texts.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(texts.title)}</h1><p class="muted">${escapeHtml(periodText(source))}</p></header>
<main>
<section><h2>${escapeHtml(texts.atAGlance)}</h2>
${readings.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
<ul class="tiles">${TILES.map((key) => tile(kpis, key)).join('')}</ul></section>
${pictures.map((picture) => pictureSection(picture, figures.get(picture.key), texts.numbers)).join('\n')}
<section><h2>${escapeHtml(texts.storiesCompared)}</h2>
${compared.map(({ reading }) => `<p>${escapeHtml(reading)}</p>`).join('\n')}</section>
<section><h2>${escapeHtml(texts.allFigures)}</h2>
${scrolling(htmlTable(kpiTable(kpis, language), texts.allFigures), texts.allFigures)}
<details><summary>${escapeHtml(texts.definitions)}</summary><dl>${kpis
		.map(({ name, definition }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(definition)}</dd>`)
		.join('')}</dl></details></section>
</main>
<footer><p class="muted">${escapeHtml(texts.noPersonalData)}</p></footer>
</body>
</html>
`;
}

function tile(kpis: readonly KpiReading[], wanted: KpiReading['kpi']): string {
	const kpi = kpis.find(({ kpi: key }) => key === wanted);
	if (kpi === undefined) return '';
	const shown =
		kpi.unit === 'share' && kpi.value !== null
			? kpi.valueText.replace(/ \(.*$/, '')
			: kpi.value === null
				? '–'
				: kpi.valueText;
	const note = kpi.verdictText ?? (kpi.value === null ? kpi.valueText : '');
	return `<li>${escapeHtml(kpi.name)}<strong>${escapeHtml(shown)}</strong><span class="muted">${escapeHtml(note)}</span></li>`;
}

function pictureSection(picture: Picture, figure: string | undefined, numbers: string): string {
	const { title, summary, table } = picture;
	return `<section><h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(summary)}</p>
${figure === undefined ? '' : `<figure>${figure}</figure>`}
<details><summary>${escapeHtml(`${numbers}: ${title}`)}</summary>${scrolling(htmlTable(table, title), title)}</details></section>`;
}

/** A table that is wider than the screen moves by itself, also with the keyboard. */
const scrolling = (table: string, name: string): string =>
	`<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(name)}">${table}</div>`;

function periodText({ period, language, timezone }: ReportSource): string {
	const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: timezone,
	});
	return PAGE_TEXTS[language].period({
		from: format.format(period.from),
		to: format.format(period.to),
		timezone,
	});
}
