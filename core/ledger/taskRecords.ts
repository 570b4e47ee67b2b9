import type { Candidate, Objection } from '../outreach/contact';
import type { OutreachPolicy } from '../outreach/policy';
import type { ReasonCode } from '../outreach/reasons';

export interface TaskInput {
	readonly candidate: Candidate;
	readonly policy: OutreachPolicy;
	/** What could be written; encrypted with the person's key. */
	readonly text: string;
	/** Why a person must do it. */
	readonly reason: ReasonCode;
}

export type RaisedTask =
	| { readonly kind: 'raised'; readonly taskId: string; readonly before: Date }
	| { readonly kind: 'refused'; readonly objection: Objection };

export interface TaskRecord {
	readonly taskId: string;
	readonly personId: string;
	readonly accountId: string;
	/** Null while it is not known. */
	readonly handle: string | null;
	readonly sequence: string;
	readonly step: number;
	readonly rotation: number;
	readonly reason: ReasonCode;
	readonly text: string;
	/** What they did last, such as `storyReply`; null when nothing is stored. */
	readonly lastEvent: { readonly kind: string; readonly at: Date } | null;
	readonly dueBefore: Date;
	readonly createdAt: Date;
	readonly state: 'open' | 'done' | 'dropped';
}

export interface TaskLedger {
	/** Judged like a message, the 24 hours aside; the same step is one task, however often it is raised. */
	raiseTask(input: TaskInput): Promise<RaisedTask>;
	/** Those that end soonest first; what ended without being done is dropped. */
	listTasks(accountId: string, limit: number): Promise<TaskRecord[]>;
	/**
	 * Somebody did it, or it is not to be done. What was done counts in the limits like a message that was
	 * sent; if Instagram already told of the message that was written, that one is it. Null when there is
	 * no such task; closing it again changes nothing.
	 */
	closeTask(taskId: string, outcome: 'done' | 'dropped'): Promise<TaskRecord | null>;
}
