import type { Migration } from './migration';

/**
 * Owner: what messages are made of and where conversations begin. Codes, chat links, what was done to
 * comments. A code belongs to one person for good; `code_once` is that promise.
 */
export const message: Migration = {
	number: 13,
	name: 'message',
	statements: ({ id, integer }) => [
		`create table code (
			id ${id}, client_id ${integer} not null references client (id), list text not null,
			value text not null, expires_at_ms ${integer}, added_at_ms ${integer} not null,
			subject_id ${integer} references subject (id), given_at_ms ${integer},
			send_id ${integer} references send (id),
			check ((given_at_ms is null) = (send_id is null)),
			check (subject_id is null or given_at_ms is not null),
			unique (client_id, value))`,
		`create unique index code_once on code (client_id, list, subject_id)
			where subject_id is not null`,
		`create index code_free on code (client_id, list, id) where given_at_ms is null`,
		`create index code_by_subject on code (subject_id) where subject_id is not null`,
		`create table chat_link (
			id ${id}, account_id ${integer} not null references account (id), ref text not null,
			story_ref text not null, campaign text not null, code text not null,
			created_at_ms ${integer} not null,
			unique (account_id, ref), unique (account_id, story_ref, campaign, code))`,
		`create table comment_action (
			account_id ${integer} not null references account (id), comment_ref text not null,
			action text not null check (action in ('hide', 'show', 'delete')),
			state text not null check (state in ('calling', 'done', 'failed', 'unknown')),
			called_until_ms ${integer} not null, settled_at_ms ${integer},
			primary key (account_id, comment_ref, action))`,
		// Where a conversation began: the ref of a chat link.
		`alter table event add column ref text`,
		// Rows from before hold a bare text.
		`alter table queued_contact add column content_form text not null default 'text'`,
	],
};
