import type { Language } from '../../outreach/reasons';
import type { Picture } from '../pictures/picture';
import { numberText, percentText } from '../valueText';
import type { ExperimentReading, VariantReading } from './compareVariants';
import { STOP_TEXTS } from './experimentTexts';

interface ExperimentPictureTexts {
	readonly title: (campaign: string) => string;
	readonly head: readonly string[];
	readonly between: (low: string, high: string) => string;
}

const TEXTS: Readonly<Record<Language, ExperimentPictureTexts>> = {
	en: {
		title: (campaign) => `Variants of "${campaign}": share of people who replied`,
		head: ['Variant', 'People', 'Replied', 'Share', 'Between', 'Stop'],
		between: (low, high) => `${low} to ${high}`,
	},
	it: {
		title: (campaign) => `Varianti di "${campaign}": quota di persone che hanno risposto`,
		head: ['Variante', 'Persone', 'Risposte', 'Quota', 'Tra', 'Fermare'],
		between: (low, high) => `da ${low} a ${high}`,
	},
};

/** A variant a row, with the interval that stays valid however often one looks. */
export function pictureOfExperiment(
	{ variants, reading }: ExperimentReading,
	{ campaign, language }: { campaign: string; language: Language },
): Picture {
	const texts = TEXTS[language];
	const rows = variants.flatMap(({ variant: name, share: value, low, high }) =>
		value === null ? [] : [{ name, value, low, high }],
	);
	return {
		key: 'experiment',
		title: texts.title(campaign),
		summary: reading[language],
		chart: rows.length === 0 ? null : { kind: 'intervals', rows },
		table: { head: texts.head, rows: variants.map((variant) => tableRow(variant, language)) },
	};
}

const tableRow = (
	{ variant, settled, succeeded, share, low, high, stop }: VariantReading,
	language: Language,
): readonly string[] => [
	variant,
	numberText(settled, language),
	numberText(succeeded, language),
	share === null ? '–' : percentText(share, language),
	share === null
		? '–'
		: TEXTS[language].between(percentText(low, language), percentText(high, language)),
	stop === null ? '' : STOP_TEXTS[stop][language],
];
