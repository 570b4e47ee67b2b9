import type { Resource } from '../../../shared/operation';
import { answerVisit } from './answerVisit.operation';
import { createLink } from './createLink.operation';

export const preferencePage: Resource = {
	name: 'Preference Page',
	value: 'preferencePage',
	operations: [answerVisit, createLink],
};
