import type { Resource } from '../../../shared/operation';
import { getMany } from './getMany.operation';
import { save } from './save.operation';

export const limits: Resource = {
	name: 'Limits',
	value: 'limits',
	operations: [getMany, save],
};
