import type { Picture, ReportSource } from '../pictures/picture';
import type { KpiReading } from '../reportKpis';
import { escapeHtml, htmlTable } from './html';
import { kpiTable } from './kpiTable';
import { PAGE_TEXTS } from './pageTexts';

/** Mail programs drop style sheets, scripts and drawings; tables with own colours stay. */
const STYLE = {
	table:
		' style="border-collapse:collapse;background:#ffffff;color:#1b2330;font:14px Arial,sans-serif"',
	cell: ' style="text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid #d9dee6"',
} as const;

/** Long tables of days say little in a mail. */
const ROWS_MAX = 12;

interface MailContent {
	readonly source: ReportSource;
	readonly kpis: readonly KpiReading[];
	readonly pictures: readonly Picture[];
	readonly readings: readonly string[];
	readonly title: string;
	readonly period: string;
}

/** The report as tables, for the body of an e-mail. */
export function mailTables(content: MailContent): string {
	const { source, kpis, pictures, readings, title, period } = content;
	const texts = PAGE_TEXTS[source.language];
	const parts = [
		`<h1>${escapeHtml(title)}</h1><p>${escapeHtml(period)}</p>`,
		...readings.map((line) => `<p>${escapeHtml(line)}</p>`),
		htmlTable(kpiTable(kpis, source.language), texts.allFigures, STYLE),
		...pictures.map(
			({ title: name, summary, table }) =>
				`<h2>${escapeHtml(name)}</h2><p>${escapeHtml(summary)}</p>${
					table.rows.length > ROWS_MAX ? '' : htmlTable(table, name, STYLE)
				}`,
		),
		`<p>${escapeHtml(texts.noPersonalData)}</p>`,
	];
	return `<div style="background:#ffffff;color:#1b2330;font:14px Arial,sans-serif">${parts.join('\n')}</div>`;
}
