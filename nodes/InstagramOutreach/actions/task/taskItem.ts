import type { IDataObject } from 'n8n-workflow';
import type { Language, ReplyFinding, TaskRecord, UnclearReply } from '../../../../core';
import type { Core } from '../../../shared/loadCore';

/** A task as an item: who, why, until when, and what could be written. */
export const taskItem = (core: Core, task: TaskRecord, language: Language): IDataObject => ({
	taskId: task.taskId,
	kind: 'writeInTheApp',
	personId: task.personId,
	accountId: task.accountId,
	handle: task.handle,
	link: linkTo(task.handle),
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

const linkTo = (handle: string | null): string | null =>
	handle === null ? null : `https://ig.me/m/${handle}`;

const REASON_OF = {
	optOut: 'doNotContact',
	noOptOut: 'replyIsNoOptOut',
} as const satisfies Record<ReplyFinding, string>;

/** A reply that somebody must read, in the same shape. What it says is kept nowhere but in Instagram. */
export function replyItem(core: Core, reply: UnclearReply, language: Language): IDataObject {
	const reason = reply.readAs === null ? 'unclearReply' : REASON_OF[reply.readAs];
	return {
		taskId: reply.replyId,
		kind: 'readReply',
		personId: reply.personId,
		accountId: reply.accountId,
		handle: reply.handle,
		link: linkTo(reply.handle),
		reason,
		explanation: core.explain(reason, language),
		text: null,
		lastEvent: reply.kind,
		lastEventAt: reply.at.toISOString(),
		doBefore: reply.answerBefore?.toISOString() ?? null,
		notedAt: reply.at.toISOString(),
		campaign: null,
		step: null,
		round: null,
		state: reply.readAs === null ? 'open' : 'done',
	};
}
