import type { Resource } from '../../../shared/operation';
import { deleteExpired } from './deleteExpired.operation';
import { liftHold } from './liftHold.operation';
import { placeHold } from './placeHold.operation';

export const retention: Resource = {
	name: 'Retention',
	value: 'retention',
	operations: [deleteExpired, liftHold, placeHold],
};
