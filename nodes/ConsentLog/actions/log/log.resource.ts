import type { Resource } from '../../../shared/operation';
import { checkLog } from './checkLog.operation';
import { exportLog } from './export.operation';
import { saveProof } from './saveProof.operation';

export const log: Resource = {
	name: 'Log',
	value: 'log',
	operations: [checkLog, exportLog, saveProof],
};
