import type { Schema } from '../../database/schema';

/**
 * What erasure does to one column of a row that stays:
 * - `kept`: says nothing about the person once the row belongs to nobody
 * - `tombstone`: the person; afterwards the erased person's one tombstone
 * - `cleared` null, `emptied` '' and `emptiedBytes` no bytes, at once
 * - `random`: another value that nobody can guess, at once
 * - `randomLater`: the same, once Instagram no longer delivers the event again
 * - `cutToDay`: the day and the order within it, once no limit needs the exact time
 * - `set`: a fixed value, at once
 */
export type ColumnFate =
	| 'kept'
	| 'tombstone'
	| 'cleared'
	| 'emptied'
	| 'emptiedBytes'
	| 'random'
	| 'randomLater'
	| 'cutToDay'
	| { readonly set: string | number };

/** How rows of a table belong to a person: directly, or through a row of another table that does. */
export type Owner =
	| { readonly column: 'subject_id' }
	| { readonly column: string; readonly through: 'event' | 'send' | 'queued_contact' };

export type TableFate<T extends keyof Schema> = {
	/** What the table holds, for the data map of docs/privacy.md. */
	readonly holds: string;
} & (
	| { readonly person: 'none' }
	| {
			readonly person: 'destroyed';
			readonly owner: Owner;
			/** Whether each row belongs to one account. */
			readonly hasAccount: 'account_id' extends keyof Schema[T] ? true : false;
	  }
	| { readonly person: 'survives'; readonly why: string }
	| {
			readonly person: 'moved';
			readonly owner: Owner;
			/** Rows are moved in steps of so many values of this column; absent: a few rows a person. */
			readonly page?: keyof Schema[T] & string;
			/** The exact time is part of the key, so two rows might meet while times are cut. */
			readonly timeInKey?: true;
			readonly columns: { readonly [C in keyof Schema[T]]: ColumnFate };
	  }
);

export const BY_SUBJECT: Owner = { column: 'subject_id' };
