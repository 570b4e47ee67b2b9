import type { Candidate } from '../../../core';
import { readNumber, readText } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

const CAMPAIGN_DEFAULT = 'story-campaign';

/** Which step of which campaign: what makes a second message to the same person a repetition. */
export function readStep(
	place: ParameterPlace,
): Omit<Candidate, 'accountId' | 'personId' | 'channel'> {
	const sequence = readText(place, 'options.campaign') || CAMPAIGN_DEFAULT;
	const step = readNumber(place, 'options.step') ?? 1;
	const segment = readText(place, 'options.segment');
	return {
		purpose: readText(place, 'options.purpose') === 'promotional' ? 'promotional' : 'conversation',
		sequence,
		step,
		rotation: readNumber(place, 'options.round') ?? 1,
		template: `${sequence}-${step}`,
		...(segment === '' ? {} : { segment }),
	};
}
