import type { Migration } from './migration';

/** Owner: who listens for opt-outs, when nobody did, and which events each workflow was given. */
export const listening: Migration = {
	number: 6,
	name: 'listening',
	statements: ({ integer }) => [
		`create table listener (
			account_id ${integer} not null references account (id), consumer text not null,
			state text not null, alive_at_ms ${integer} not null, heard_at_ms ${integer},
			primary key (account_id, consumer))`,
		`create table listening_gap (
			account_id ${integer} not null references account (id),
			from_ms ${integer} not null, until_ms ${integer} not null,
			primary key (account_id, from_ms))`,
		`create table thread_read (
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			read_at_ms ${integer} not null, primary key (account_id, subject_id))`,
		`create table event_cursor (consumer text primary key, since_ms ${integer} not null)`,
		`create index event_by_receipt on event (received_at_ms)`,
	],
};
