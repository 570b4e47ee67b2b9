import type { IDataObject } from 'n8n-workflow';
import type { EnrolmentRecord, Language } from '../../../../core';
import type { Core } from '../../../shared/loadCore';

/** Where somebody stands, as an item. */
export const standingItem = (
	core: Core,
	record: EnrolmentRecord,
	language: Language,
): IDataObject => ({
	personId: record.personId,
	accountId: record.accountId,
	sequence: record.sequence,
	version: record.version,
	round: record.rotation,
	state: record.state,
	reason: record.endReason,
	explanation: explainStanding(core, record, language),
	nextStep: record.nextStep,
	nextChannel: record.nextWay,
	nextAt: record.nextAt?.toISOString() ?? null,
	priority: record.priority,
	variant: record.variant,
	addedAt: record.enrolledAt.toISOString(),
	endedAt: record.endedAt?.toISOString() ?? null,
});

function explainStanding(
	core: Core,
	{ endReason }: EnrolmentRecord,
	language: Language,
): string | null {
	if (endReason === null) return null;
	return core.isSequenceEnd(endReason)
		? core.explainEnd(endReason, language)
		: core.explain(endReason, language);
}

/** Somebody who was not put on the way, with the same fields. */
export const notAddedItem = (item: {
	personId: string | null;
	accountId: string;
	sequence: string;
	round: number;
	reason: string;
	explanation: string;
}): IDataObject => ({
	personId: item.personId,
	accountId: item.accountId,
	sequence: item.sequence,
	version: null,
	round: item.round,
	state: 'notAdded',
	reason: item.reason,
	explanation: item.explanation,
	nextStep: null,
	nextChannel: null,
	nextAt: null,
	priority: null,
	variant: null,
	addedAt: null,
	endedAt: null,
});
