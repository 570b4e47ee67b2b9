import type { Resource } from '../../../shared/operation';
import { deleteClient } from './delete.operation';
import { exportClient } from './export.operation';

export const client: Resource = {
	name: 'Client',
	value: 'client',
	operations: [deleteClient, exportClient],
	usual: 'export',
};
