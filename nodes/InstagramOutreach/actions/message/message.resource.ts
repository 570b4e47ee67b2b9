import type { Resource } from '../../../shared/operation';
import { checkUnconfirmedSends } from './checkUnconfirmedSends.operation';
import { confirmOptOut } from './confirmOptOut.operation';
import { preview } from './preview.operation';
import { send } from './send.operation';
import { sendDue } from './sendDue.operation';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [checkUnconfirmedSends, confirmOptOut, preview, send, sendDue],
	usual: preview.option.value,
};
