/** Which of the first two numbers of a date is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** `20/11/2026 18:30`, `11-20-26, 6.30 PM`, `2026.11.20 18h30`. */
const NUMBERS =
	/^(\d{1,4})([./-])(\d{1,2})\2(\d{2}|\d{4})(?:,?\s+|t)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/;

/** `20 nov 2026 18:30`, `20. November 2026, 18:30`, `20 de noviembre de 2026 18:30`. */
const DAY_MONTH_NAME =
	/^(\d{1,2})\.?(?:\s+de)?\s+([a-z]{3,10})\.?(?:\s+de)?,?\s+(\d{4})(?:,?\s+(?:at|alle|um|a las|as|a)?\s*)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/;

/** `Nov 20, 2026 6:30 PM`. */
const MONTH_NAME_DAY =
	/^([a-z]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(?:at\s+)?)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/;

/** Beginnings of the months in the six languages, without accents; `juin` and `juil` need four. */
const MONTHS = [
	'jan gen ene',
	'feb fev',
	'mar',
	'apr abr avr',
	'may mai mag',
	'jun giu juin',
	'jul lug juil',
	'aug ago aou',
	'sep set',
	'oct ott okt out',
	'nov',
	'dec dic dez',
].map((beginnings) => beginnings.split(' '));

export type LocalTime =
	| { readonly kind: 'local'; readonly iso: string }
	| { readonly kind: 'orderMissing' }
	| { readonly kind: 'invalid' };

const INVALID: LocalTime = { kind: 'invalid' };

/** A local time in one of the usual forms as ISO 8601 without offset; the date may be impossible. */
export function readLocalTime(input: string, order: DateOrder | undefined): LocalTime {
	const text = plain(input);
	const numbers = NUMBERS.exec(text);
	if (numbers !== null) return fromNumbers(numbers, order);

	const [, day, name = '', year, ...clock] = DAY_MONTH_NAME.exec(text) ?? reordered(text);
	const month = MONTHS.findIndex((names) => names.some((start) => name.startsWith(start))) + 1;
	return day === undefined || month === 0 ? INVALID : localTime([year, month, day], clock);
}

const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[\u00a0\u202f]/g, ' ')
		.trim()
		.toLowerCase();

function reordered(text: string): Array<string | undefined> {
	const [all, month, day, ...rest] = MONTH_NAME_DAY.exec(text) ?? [];
	return [all, day, month, ...rest];
}

type Part = string | undefined;

function fromNumbers(match: RegExpExecArray, order: DateOrder | undefined): LocalTime {
	const [, first, , second, third, ...clock] = match;
	if (first?.length === 4) return localTime([first, second, third], clock);
	if (order === undefined && first !== second) return { kind: 'orderMissing' };
	return order === 'monthFirst'
		? localTime([third, first, second], clock)
		: localTime([third, second, first], clock);
}

function localTime(
	[year, month, day]: [year: Part, month: Part | number, day: Part],
	[hour, minute, second = '0', half]: readonly Part[],
): LocalTime {
	const hours = hourOf(Number(hour), half);
	if (hours === null) return INVALID;
	const pad = (value: Part | number, length = 2): string => String(value).padStart(length, '0');
	const fullYear = year?.length === 2 ? `20${year}` : pad(year, 4);
	const time = `${pad(hours)}:${pad(minute)}:${pad(second)}`;
	return { kind: 'local', iso: `${fullYear}-${pad(month)}-${pad(day)}T${time}` };
}

function hourOf(hour: number, half: Part): number | null {
	if (half === undefined) return hour;
	if (hour < 1 || hour > 12) return null;
	return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** What the dates of one column have shown so far about the order of day and month. */
export class DateOrderEvidence {
	#dayFirst = false;
	#monthFirst = false;
	#isOpen = false;

	note(cell: string): void {
		const [, first = '', , second = ''] = NUMBERS.exec(plain(cell)) ?? [];
		if (first === '' || first.length === 4) return;
		if (Number(first) > 12) this.#dayFirst = true;
		else if (Number(second) > 12) this.#monthFirst = true;
		else if (Number(first) !== Number(second)) this.#isOpen = true;
	}

	/** Null when nothing in the column decides, or when it contradicts itself. */
	decide(): DateOrder | null {
		if (this.#dayFirst === this.#monthFirst) return null;
		return this.#dayFirst ? 'dayFirst' : 'monthFirst';
	}

	/** Whether somebody must say how the dates are to be read. */
	isAmbiguous(): boolean {
		return this.decide() === null && (this.#isOpen || this.#dayFirst);
	}
}
