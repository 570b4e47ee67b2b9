import type { Resource } from '../../../shared/operation';
import { record } from './record.operation';

export const result: Resource = {
	name: 'Result',
	value: 'result',
	operations: [record],
};
