import type { Resource } from '../../../shared/operation';
import { check } from './check.operation';
import { getHistory } from './getHistory.operation';
import { issueReceipt } from './issueReceipt.operation';
import { record } from './record.operation';
import { withdraw } from './withdraw.operation';

export const consent: Resource = {
	name: 'Consent',
	value: 'consent',
	operations: [check, getHistory, issueReceipt, record, withdraw],
};
