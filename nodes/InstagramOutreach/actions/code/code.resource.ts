import type { Resource } from '../../../shared/operation';
import { add } from './add.operation';
import { getStatus } from './getStatus.operation';

export const code: Resource = {
	name: 'Code',
	value: 'code',
	operations: [add, getStatus],
};
