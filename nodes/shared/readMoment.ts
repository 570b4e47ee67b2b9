import { MINUTE_MS } from './duration';
import { loadCore } from './loadCore';
import { nodeClock } from './nodeClock';
import { readText, refusedParameter } from './parameters';
import type { ParameterPlace } from './parameters';

interface MomentField {
	readonly name: string;
	readonly label: string;
}

/** Instagram's clock and this one are never quite the same. */
const CLOCK_SKEW_MAX_MS = 5 * MINUTE_MS;

/**
 * What a date field holds, on the wall clock of the workflow where no offset is written; null where it is
 * empty.
 * @throws UserFacingError `momentInvalid`
 */
export const readMoment = async (
	place: ParameterPlace,
	{ name, label }: MomentField,
): Promise<Date | null> => await momentOf(place, readMomentText(place, name), label);

/**
 * The same, but not later than now, except for what two clocks differ.
 * @param otherwise stands in for an empty field
 */
export async function readPastMoment(
	place: ParameterPlace,
	{ name, label, otherwise = '' }: MomentField & { readonly otherwise?: string },
): Promise<Date | null> {
	const moment = await momentOf(place, readMomentText(place, name) || otherwise, label);
	const latestMs = nodeClock.now().getTime() + CLOCK_SKEW_MAX_MS;
	if (moment === null || moment.getTime() <= latestMs) return moment;
	throw refusedParameter(
		place,
		`"${label}" is no time in the past`,
		'Give a date with its time, such as 2026-11-23T10:15:00Z.',
	);
}

/** An expression such as `$now` gives n8n's date object instead of a text. */
export function readMomentText(place: ParameterPlace, name: string): string {
	const value: unknown = place.context.getNodeParameter(name, place.itemIndex, '');
	return isDateObject(value) ? String(value.toISO()) : readText(place, name);
}

const isDateObject = (value: unknown): value is { toISO(): unknown } =>
	typeof value === 'object' &&
	value !== null &&
	'toISO' in value &&
	typeof value.toISO === 'function';

async function momentOf(
	{ context }: ParameterPlace,
	text: string,
	label: string,
): Promise<Date | null> {
	if (text === '') return null;
	const core = await loadCore();
	return core.parseMoment(text, context.getTimezone(), label);
}
