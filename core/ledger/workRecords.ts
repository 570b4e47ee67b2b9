import type { QueueLedger } from './queueRecords';
import type { SequenceLedger } from './sequenceRecords';
import type { SlotLedger } from './slotRecords';
import type { TaskLedger } from './taskRecords';
import type { UnclearReplyLedger } from './unclearReplyRecords';
import type { UnconfirmedLedger } from './unconfirmedRecords';

export type * from './queueRecords';
export type * from './sequenceRecords';
export type * from './slotRecords';
export type * from './taskRecords';
export * from './unclearReplyRecords';
export type * from './unconfirmedRecords';

/** What is to be done, by whom, and what is open of it. */
export interface WorkLedger
	extends
		QueueLedger,
		SequenceLedger,
		SlotLedger,
		TaskLedger,
		UnclearReplyLedger,
		UnconfirmedLedger {}
