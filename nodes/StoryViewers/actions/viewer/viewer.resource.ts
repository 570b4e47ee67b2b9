import type { Resource } from '../../../shared/operation';
import { exportViewers } from './export.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { importViewers } from './import.operation';
import { tag } from './tag.operation';
import { undoImport } from './undoImport.operation';

export const viewer: Resource = {
	name: 'Viewer',
	value: 'viewer',
	operations: [exportViewers, get, getMany, importViewers, tag, undoImport],
};
