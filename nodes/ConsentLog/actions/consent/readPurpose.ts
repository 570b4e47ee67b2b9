import type { Purpose } from '../../../../core';
import { readChoice } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';

export const readPurpose = (place: ParameterPlace): Purpose =>
	readChoice(place, {
		name: 'purpose',
		label: 'Purpose',
		choices: ['conversation', 'promotional'],
	});
