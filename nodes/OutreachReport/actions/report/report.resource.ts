import type { Resource } from '../../../shared/operation';
import { getFunnel } from './getFunnel.operation';
import { getKpis } from './getKpis.operation';

export const report: Resource = {
	name: 'Report',
	value: 'report',
	operations: [getFunnel, getKpis],
};
