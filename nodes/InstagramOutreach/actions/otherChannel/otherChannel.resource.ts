import type { Resource } from '../../../shared/operation';
import { confirmSent } from './confirmSent.operation';
import { requestSlot } from './requestSlot.operation';

export const otherChannel: Resource = {
	name: 'Other Channel',
	value: 'otherChannel',
	operations: [confirmSent, requestSlot],
};
