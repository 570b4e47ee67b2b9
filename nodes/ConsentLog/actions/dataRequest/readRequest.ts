import type { RequestLawName } from '../../../../core';
import { nodeClock } from '../../../shared/nodeClock';
import { readChoice, readText, type ParameterPlace } from '../../../shared/parameters';
import { readPastMoment } from '../../../shared/readMoment';

const LAWS = ['gdpr', 'ukGdpr', 'ccpa', 'lgpd', 'swissFadp'] as const satisfies RequestLawName[];

export const readLaw = (place: ParameterPlace): RequestLawName =>
	readChoice(place, { name: 'law', label: 'Law', choices: LAWS });

export const readReceivedAt = async (place: ParameterPlace): Promise<Date> =>
	(await readPastMoment(place, { name: 'receivedAt', label: 'Received' })) ?? nodeClock.now();

export const readSystems = (place: ParameterPlace): string[] =>
	readText(place, 'systems')
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
