import type { Resource } from '../../../shared/operation';
import { confirmSent } from './confirmSent.operation';
import { requestDueSlots } from './requestDueSlots.operation';
import { requestSlot } from './requestSlot.operation';

export const otherChannel: Resource = {
	name: 'Other Channel',
	value: 'otherChannel',
	operations: [confirmSent, requestDueSlots, requestSlot],
};
