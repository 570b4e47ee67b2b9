import type { Resource } from '../../../shared/operation';
import { captureSnapshot } from './captureSnapshot.operation';
import { get } from './get.operation';
import { getInsights } from './getInsights.operation';
import { getMany } from './getMany.operation';
import { label } from './label.operation';

export const story: Resource = {
	name: 'Story',
	value: 'story',
	operations: [getMany, captureSnapshot, get, getInsights, label],
};
