import type { Resource } from '../../../shared/operation';
import { getStatus } from './getStatus.operation';
import { pause } from './pause.operation';
import { resume } from './resume.operation';

export const account: Resource = {
	name: 'Account',
	value: 'account',
	operations: [getStatus, pause, resume],
};
