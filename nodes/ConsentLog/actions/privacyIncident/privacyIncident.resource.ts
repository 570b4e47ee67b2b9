import type { Resource } from '../../../shared/operation';
import { getMany } from './getMany.operation';
import { report } from './report.operation';
import { update } from './update.operation';

export const privacyIncident: Resource = {
	name: 'Privacy Incident',
	value: 'privacyIncident',
	operations: [getMany, report, update],
};
