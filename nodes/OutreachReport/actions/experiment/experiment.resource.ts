import type { Resource } from '../../../shared/operation';
import { compare } from './compare.operation';

export const experiment: Resource = {
	name: 'Experiment',
	value: 'experiment',
	operations: [compare],
};
