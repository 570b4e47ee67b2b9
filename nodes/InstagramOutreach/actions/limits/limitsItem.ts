import type { IDataObject } from 'n8n-workflow';
import type { SavedPolicy } from '../../../../core';

/** One version of saved limits, in the words of the fields it was saved from. */
export const limitsItem = ({
	name,
	version,
	accountId,
	savedAt,
	isLatest,
	policy,
}: SavedPolicy): IDataObject => ({
	name,
	version,
	reference: policy.name,
	accountId,
	isLatest,
	savedAt: savedAt.toISOString(),
	limits: policy.caps.map(({ scope, sendsMax, windowMs }) => ({
		scope,
		max: sendsMax,
		windowSeconds: windowMs / 1000,
	})),
	spacingMinSeconds: policy.spacing.minMs / 1000,
	spacingMaxSeconds: policy.spacing.maxMs / 1000,
	quietHoursStart: policy.quietHours?.start ?? null,
	quietHoursEnd: policy.quietHours?.end ?? null,
	weekdays: [...policy.weekdays],
	timezone: policy.fallbackZone,
	testBatch: policy.warmUp?.testBatch ?? null,
	whenWindowClosed: policy.whenWindowClosed,
	evidence: [...policy.promotionalEvidence],
});
