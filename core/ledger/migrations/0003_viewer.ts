import type { Migration } from './migration';

/** Owner: viewer records and segments. */
export const viewer: Migration = {
	number: 3,
	name: 'viewer',
	statements: ({ id, integer }) => [
		`create table story (
			id ${id}, account_id ${integer} not null references account (id), story_ref text not null,
			unique (account_id, story_ref))`,
		`create table viewer_import (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			account_id ${integer} not null references account (id),
			source_hash text not null, source_name text not null, provenance text not null,
			legal_basis text not null, state text not null check (state in ('importing', 'complete')),
			rows_accepted ${integer} not null, rows_duplicate ${integer} not null,
			rows_rejected ${integer} not null, result text, created_at_ms ${integer} not null)`,
		`create unique index viewer_import_once on viewer_import (account_id, source_hash)
			where state = 'complete'`,
		`create table story_view (
			subject_id ${integer} not null references subject (id),
			story_id ${integer} not null references story (id), viewed_at_ms ${integer} not null,
			import_id ${integer} not null references viewer_import (id),
			account_id ${integer} not null references account (id), liked ${integer},
			primary key (subject_id, story_id, viewed_at_ms, import_id))`,
		`create index story_view_by_account on story_view (account_id, viewed_at_ms, subject_id, story_id)`,
		`create index story_view_by_import on story_view (import_id)`,
		`create table viewer_signal (
			subject_id ${integer} not null references subject (id),
			account_id ${integer} not null references account (id), signals text not null,
			updated_at_ms ${integer} not null, primary key (subject_id, account_id))`,
	],
};
