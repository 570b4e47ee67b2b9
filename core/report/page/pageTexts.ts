import type { Language } from '../../outreach/reasons';

interface PageTexts {
	readonly title: string;
	readonly period: (given: Readonly<Record<'from' | 'to' | 'timezone', string>>) => string;
	readonly atAGlance: string;
	readonly allFigures: string;
	readonly figure: string;
	readonly value: string;
	readonly before: string;
	readonly meaning: string;
	readonly numbers: string;
	readonly definitions: string;
	readonly storiesCompared: string;
	readonly noPersonalData: string;
}

export const PAGE_TEXTS: Readonly<Record<Language, PageTexts>> = {
	en: {
		title: 'Outreach report',
		period: ({ from, to, timezone }) => `${from} to ${to} (${timezone})`,
		atAGlance: 'At a glance',
		allFigures: 'All figures',
		figure: 'Figure',
		value: 'Value',
		before: 'Period before',
		meaning: 'What it means',
		numbers: 'Numbers of this picture',
		definitions: 'What each figure counts',
		storiesCompared: 'What worked in stories',
		noPersonalData: 'This page holds numbers only: nobody can be told from them.',
	},
	it: {
		title: 'Report dei contatti',
		period: ({ from, to, timezone }) => `dal ${from} al ${to} (${timezone})`,
		atAGlance: 'In breve',
		allFigures: 'Tutti i numeri',
		figure: 'Voce',
		value: 'Valore',
		before: 'Periodo precedente',
		meaning: 'Che cosa significa',
		numbers: 'I numeri di questo grafico',
		definitions: 'Che cosa conta ogni voce',
		storiesCompared: 'Che cosa ha funzionato nelle storie',
		noPersonalData: 'Questa pagina contiene solo numeri: da essi non si può riconoscere nessuno.',
	},
};
