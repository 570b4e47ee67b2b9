import type { IDataObject } from 'n8n-workflow';
import type { CodeCounts } from '../../../../core';

export const codeStatusItem = (
	list: string,
	{ total, given, expired, left, nextExpiresAt }: CodeCounts,
): IDataObject => ({
	list,
	total,
	given,
	expired,
	left,
	nextExpiresAt: nextExpiresAt?.toISOString() ?? null,
});
