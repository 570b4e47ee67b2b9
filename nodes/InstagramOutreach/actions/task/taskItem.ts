import type { IDataObject } from 'n8n-workflow';
import type { Language, TaskRecord } from '../../../../core';
import type { Core } from '../../../shared/loadCore';

/** A task as an item: who, why, until when, and what could be written. */
export const taskItem = (core: Core, task: TaskRecord, language: Language): IDataObject => ({
	taskId: task.taskId,
	kind: 'writeInTheApp',
	personId: task.personId,
	accountId: task.accountId,
	handle: task.handle,
	link: task.handle === null ? null : `https://ig.me/m/${task.handle}`,
	reason: task.reason,
	explanation: core.explain(task.reason, language),
	text: task.text,
	lastEvent: task.lastEvent?.kind ?? null,
	lastEventAt: task.lastEvent?.at.toISOString() ?? null,
	doBefore: task.dueBefore.toISOString(),
	notedAt: task.createdAt.toISOString(),
	campaign: task.sequence,
	step: task.step,
	round: task.rotation,
	state: task.state,
});
