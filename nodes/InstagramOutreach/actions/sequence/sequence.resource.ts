import type { Resource } from '../../../shared/operation';
import { add } from './add.operation';
import { getMany } from './getMany.operation';
import { stop } from './stop.operation';

export const sequence: Resource = {
	name: 'Sequence',
	value: 'sequence',
	operations: [add, getMany, stop],
};
