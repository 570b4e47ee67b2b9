import type { Resource } from '../../../shared/operation';
import { checkUnconfirmedSends } from './checkUnconfirmedSends.operation';
import { preview } from './preview.operation';
import { send } from './send.operation';
import { sendDue } from './sendDue.operation';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [checkUnconfirmedSends, preview, send, sendDue],
	usual: preview.option.value,
};
