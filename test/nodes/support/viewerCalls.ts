import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { ACCOUNT } from '../../support/events';
import { workflowOf } from './nodeWorld';

export const LIST = [
	'handle,story_id,viewed_at,source_tool',
	'anna.rossi,s1,2026-11-22T10:00:00Z,notes',
	'anna.rossi,s2,2026-11-23T10:00:00Z,notes',
	'anna.rossi,s3,2026-11-24T09:00:00Z,notes',
	'bruno,s1,2026-11-22T11:00:00Z,notes',
	'bruno,s1,2026-11-22T11:00:00Z,notes',
	'not a handle!,s1,2026-11-22T12:00:00Z,notes',
	'carla,,2026-11-22T12:00:00Z,notes',
].join('\n');

export const importParameters = (changes: INodeParameters = {}): INodeParameters => ({
	resource: 'viewer',
	operation: 'import',
	account: ACCOUNT,
	listFrom: 'text',
	listText: LIST,
	provenance: 'copiedByHand',
	legalBasis: 'legitimateInterest',
	options: {},
	...changes,
});

export const WITHOUT_INSTAGRAM = {
	credentials: { storyOutreachLedgerApi: { id: 'db', name: 'Practice Outreach Database' } },
};

export const importing = (changes: INodeParameters = {}) =>
	workflowOf('storyViewers', importParameters(changes), WITHOUT_INSTAGRAM);

export const ONE_ITEM: INodeExecutionData[] = [{ json: {} }];
