import type { Picture, ReportSource } from '../pictures/picture';
import type { KpiReading } from '../reportKpis';
import { PAGE_TEXTS } from './pageTexts';

export const kpiTable = (
	kpis: readonly KpiReading[],
	language: ReportSource['language'],
): Picture['table'] => {
	const texts = PAGE_TEXTS[language];
	return {
		head: [texts.figure, texts.value, texts.before, texts.meaning],
		rows: kpis.map(({ name, valueText, previous, verdictText }) => [
			name,
			valueText,
			previous?.value == null ? '–' : previous.valueText,
			verdictText ?? '',
		]),
	};
};
