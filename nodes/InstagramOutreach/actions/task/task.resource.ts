import type { Resource } from '../../../shared/operation';
import { close } from './close.operation';
import { getMany } from './getMany.operation';

export const task: Resource = {
	name: 'Task',
	value: 'task',
	operations: [close, getMany],
};
