import type { RequestLawName } from '../../../../core';
import { nodeClock } from '../../../shared/nodeClock';
import {
	readChoice,
	readText,
	refusedParameter,
	type ParameterPlace,
} from '../../../shared/parameters';

const LAWS = ['gdpr', 'ukGdpr', 'ccpa', 'lgpd', 'swissFadp'] as const satisfies RequestLawName[];

/** Two clocks are never quite the same. */
const CLOCK_SKEW_MAX_MS = 5 * 60 * 1000;

export const readLaw = (place: ParameterPlace): RequestLawName =>
	readChoice(place, { name: 'law', label: 'Law', choices: LAWS });

export function readReceivedAt(place: ParameterPlace): Date {
	const text = readText(place, 'receivedAt');
	const now = nodeClock.now();
	if (text === '') return now;
	const receivedAt = new Date(text);
	if (receivedAt.getTime() <= now.getTime() + CLOCK_SKEW_MAX_MS) return receivedAt;
	throw refusedParameter(
		place,
		'"Received" is no time in the past',
		'Give the date on which the person asked, such as 2026-11-23T10:15:00Z.',
	);
}

export const readSystems = (place: ParameterPlace): string[] =>
	readText(place, 'systems')
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
