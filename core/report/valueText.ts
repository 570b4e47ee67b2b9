import type { Language } from '../outreach/reasons';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/duration';
import type { Measure } from './measure';
import { MISSING } from './missing';
import { wilsonInterval } from './wilsonInterval';

const DURATION_WORDS = {
	en: { days: 'd', hours: 'h', minutes: 'min' },
	it: { days: 'g', hours: 'h', minutes: 'min' },
} as const;

const SHARE_TEXTS = {
	en: (of: SharePieces) =>
		`${of.share} (${of.part} of ${of.whole}; with 95 % confidence ${of.low} to ${of.high})`,
	it: (of: SharePieces) =>
		`${of.share} (${of.part} su ${of.whole}; con il 95 % di confidenza da ${of.low} a ${of.high})`,
} as const;

type SharePieces = Readonly<Record<'share' | 'part' | 'whole' | 'low' | 'high', string>>;

export const numberText = (value: number, language: Language): string =>
	new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

/** One digit after the point below 10 %, where it makes a difference. */
export function percentText(share: number, language: Language): string {
	const percent = share * 100;
	const maximumFractionDigits = percent < 10 ? 1 : 0;
	return `${new Intl.NumberFormat(language, { maximumFractionDigits }).format(percent)} %`;
}

/** The two largest units: 1 d 3 h, 2 h 5 min, 40 min. */
export function durationText(ms: number, language: Language): string {
	const words = DURATION_WORDS[language];
	const minutes = Math.round(ms / MINUTE_MS) * MINUTE_MS;
	const days = Math.floor(minutes / DAY_MS);
	const hours = Math.floor((minutes % DAY_MS) / HOUR_MS);
	const rest = Math.floor((minutes % HOUR_MS) / MINUTE_MS);
	if (days > 0) return `${days} ${words.days} ${hours} ${words.hours}`;
	if (hours > 0) return `${hours} ${words.hours} ${rest} ${words.minutes}`;
	return `${rest} ${words.minutes}`;
}

/** The figure as a person reads it; for a missing one, why. */
export function valueText(measure: Measure, language: Language): string {
	switch (measure.kind) {
		case 'count':
			return numberText(measure.count, language);
		case 'duration':
			return durationText(measure.ms, language);
		case 'missing':
			return MISSING[measure.because][language];
		case 'share': {
			const { part, whole } = measure;
			const { low, high } = wilsonInterval(part, whole);
			return SHARE_TEXTS[language]({
				share: percentText(part / whole, language),
				part: numberText(part, language),
				whole: numberText(whole, language),
				low: percentText(low, language),
				high: percentText(high, language),
			});
		}
	}
}
