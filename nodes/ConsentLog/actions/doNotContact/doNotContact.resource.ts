import type { Resource } from '../../../shared/operation';
import { add } from './add.operation';
import { check } from './check.operation';
import { exportList } from './export.operation';
import { importList } from './import.operation';
import { lift } from './lift.operation';

export const doNotContact: Resource = {
	name: 'Do-Not-Contact List',
	value: 'doNotContact',
	operations: [add, check, exportList, importList, lift],
};
