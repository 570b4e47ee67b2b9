import type { Resource } from '../../../shared/operation';
import { count } from './count.operation';
import { sortIntoSegments } from './sortIntoSegments.operation';

export const segment: Resource = {
	name: 'Segment',
	value: 'segment',
	operations: [sortIntoSegments, count],
};
