import type { Language } from '../../outreach/reasons';
import { numberText, percentText } from '../valueText';
import type { ChartUnit } from './chartSpec';
import { PALETTES } from './palette';

const { grid, muted, text } = PALETTES.light;

export interface Frame {
	readonly width: number;
	readonly language: Language;
}

/** Of a letter at `FONT_PX`, a little too wide: words must not be cut. */
const LETTER_PX = 7;
export const FONT_PX = 13;
const FONT = 'system-ui, sans-serif';

export const textWidth = (words: string): number => words.length * LETTER_PX;

/** What is longer than the room ends with an ellipsis; the whole is in the table. */
export const shorten = (words: string, roomPx: number): string => {
	const letters = Math.max(3, Math.floor(roomPx / LETTER_PX));
	return words.length <= letters ? words : `${words.slice(0, letters - 1)}…`;
};

export const writeValue = (value: number, unit: ChartUnit, language: Language): string =>
	unit === 'share' ? percentText(value, language) : numberText(value, language);

export const AXIS_TEXT = { color: muted, fontSize: FONT_PX, fontFamily: FONT } as const;
export const MARK_TEXT = { color: text, fontSize: FONT_PX, fontFamily: FONT } as const;

export const LINES = {
	axisLine: { lineStyle: { color: muted } },
	axisTick: { lineStyle: { color: muted } },
	splitLine: { lineStyle: { color: grid } },
} as const;

/** A server draws once: nothing reacts to a pointer. */
export const STILL = { silent: true, emphasis: { disabled: true } } as const;
