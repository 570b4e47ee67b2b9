import type { DialectWords, Migration } from './migration';

/**
 * Owner: viewer records and segments. Views are clustered by person, so that what a person did is read
 * in one place; `viewer_summary` answers the usual rules without reading any view. It is trusted only
 * while no import of the account is being applied or undone.
 */
export const audience: Migration = {
	number: 10,
	name: 'audience',
	statements: ({ id, integer, clustered }) => [
		`alter table story_view rename to story_view_5`,
		`alter table viewer_import rename to viewer_import_5`,
		`create table viewer_import (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			account_id ${integer} not null references account (id),
			source_hash text not null, source_name text not null, provenance text not null,
			legal_basis text not null, imported_by text not null, signals text not null,
			state text not null check (state in
				('importing', 'applying', 'complete', 'undoing', 'undone')),
			rows_accepted ${integer} not null, rows_known ${integer} not null,
			rows_duplicate ${integer} not null, rows_do_not_contact ${integer} not null,
			rows_rejected ${integer} not null, people ${integer} not null,
			created_at_ms ${integer} not null, beat_at_ms ${integer} not null)`,
		`insert into viewer_import select
			id, public_id, client_id, account_id, source_hash, source_name, provenance, legal_basis,
			'', '[]', state, rows_accepted, 0, rows_duplicate, 0, rows_rejected, 0, created_at_ms,
			created_at_ms from viewer_import_5`,
		`create table story_view (
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			story_id ${integer} not null references story (id), viewed_at_ms ${integer} not null,
			import_id ${integer} not null references viewer_import (id),
			liked ${integer}, visited_profile ${integer},
			primary key (account_id, subject_id, story_id, viewed_at_ms, import_id)) ${clustered}`,
		`insert into story_view select
			account_id, subject_id, story_id, viewed_at_ms, import_id, liked, null from story_view_5`,
		`drop table story_view_5`,
		`drop table viewer_import_5`,
		`create unique index viewer_import_once on viewer_import (account_id, source_hash)
			where state = 'complete'`,
		`create index viewer_import_open on viewer_import (account_id) where state <> 'complete'`,
		`create index story_view_by_import on story_view (import_id, subject_id)`,
		`drop table viewer_signal`,
		`create table viewer_signal (
			account_id ${integer} not null references account (id), name text not null,
			subject_id ${integer} not null references subject (id),
			import_id ${integer} not null references viewer_import (id),
			value text not null, at_ms ${integer} not null,
			primary key (account_id, name, subject_id, import_id)) ${clustered}`,
		...['import_id', 'subject_id'].map(
			(column) => `create index viewer_signal_by_${column} on viewer_signal (${column})`,
		),
		...peopleStatements({ integer, clustered }),
	],
};

const peopleStatements = ({
	integer,
	clustered,
}: Pick<DialectWords, 'integer' | 'clustered'>): string[] => [
	`create table viewer_tag (
			subject_id ${integer} not null references subject (id), tag text not null,
			import_id ${integer} references viewer_import (id), at_ms ${integer} not null,
			primary key (subject_id, tag)) ${clustered}`,
	`create index viewer_tag_by_tag on viewer_tag (tag)`,
	`create index viewer_tag_by_import on viewer_tag (import_id) where import_id is not null`,
	`create table viewer_summary (
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			views ${integer} not null, stories ${integer} not null,
			first_ms ${integer} not null, last_ms ${integer} not null,
			latest_2 ${integer}, latest_3 ${integer}, latest_4 ${integer}, latest_5 ${integer},
			span_2 ${integer}, span_3 ${integer}, span_4 ${integer}, span_5 ${integer},
			primary key (account_id, subject_id)) ${clustered}`,
	`create index viewer_summary_by_subject on viewer_summary (subject_id)`,
	`create index viewer_summary_latest on viewer_summary (account_id, last_ms)`,
	// Three stories: the usual rule of repeat viewers.
	`create index viewer_summary_repeat on viewer_summary (account_id, latest_3)
			where latest_3 is not null`,
	`create index subject_inactive on subject (id) where status <> 'active'`,
	`create index event_by_account on event (account_id, kind, occurred_at_ms)`,
];
