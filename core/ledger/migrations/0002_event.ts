import type { Migration } from './migration';

/** Owner: events and messaging windows. No message text is kept here (DESIGN §5). */
export const event: Migration = {
	number: 2,
	name: 'event',
	statements: ({ id, integer }) => [
		`create table event (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			account_id ${integer} not null references account (id),
			subject_id ${integer} references subject (id),
			kind text not null, source_id text not null,
			occurred_at_ms ${integer} not null, received_at_ms ${integer} not null,
			story_ref text, reply_intent text, reply_rule text,
			unique (account_id, source_id))`,
		`create index event_by_subject on event (subject_id, occurred_at_ms)`,
		`create table event_emission (
			event_id ${integer} not null references event (id), consumer text not null,
			claimed_at_ms ${integer} not null, emitted_at_ms ${integer},
			primary key (event_id, consumer))`,
		`create table messaging_window (
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			last_message_at_ms ${integer} not null, automated_until_ms ${integer} not null,
			human_until_ms ${integer} not null, primary key (account_id, subject_id))`,
	],
};
