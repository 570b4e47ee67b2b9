import type { Migration } from './migration';

/** Owner: identity. Clients, accounts, people and what they are known by. */
export const identity: Migration = {
	number: 1,
	name: 'identity',
	statements: ({ id, integer, bytes }) => [
		`create table store_meta (name text primary key, value text not null)`,
		`create table key_check (
			purpose text not null, key_version ${integer} not null, check_value text not null,
			primary key (purpose, key_version))`,
		`create table client (
			id ${id}, public_id text not null unique, slug text not null unique,
			created_at_ms ${integer} not null,
			chain_sequence ${integer} not null, chain_hash text not null)`,
		`create table account (
			id ${id}, client_id ${integer} not null references client (id),
			account_ref text not null unique, username text not null, timezone text,
			paused_reason text, paused_until_ms ${integer}, created_at_ms ${integer} not null)`,
		`create table subject (
			id ${id}, public_id text not null unique, client_id ${integer} not null references client (id),
			status text not null check (status in ('active', 'erased', 'merged')),
			merged_into ${integer} references subject (id),
			wrapped_key ${bytes}, key_version ${integer} not null,
			language text, country text, timezone text, created_at_ms ${integer} not null,
			check ((status = 'merged') = (merged_into is not null)))`,
		`create table identifier (
			id ${id}, subject_id ${integer} not null references subject (id),
			client_id ${integer} not null references client (id),
			kind text not null check (kind in ('igsid', 'handle', 'toolViewerId')),
			scope text not null, lookup_hash text not null, suppression_hash text not null,
			value_encrypted ${bytes} not null, key_version ${integer} not null,
			valid_from_ms ${integer} not null, valid_to_ms ${integer}, source text not null)`,
		`create unique index identifier_current on identifier (client_id, kind, scope, lookup_hash)
			where valid_to_ms is null`,
		`create index identifier_by_subject on identifier (subject_id)`,
		`create table profile_job (
			subject_id ${integer} not null references subject (id),
			account_id ${integer} not null references account (id),
			state text not null check (state in ('due', 'done')), due_at_ms ${integer} not null,
			attempts ${integer} not null, answer text, primary key (subject_id, account_id))`,
		`create index profile_job_due on profile_job (account_id, due_at_ms) where state = 'due'`,
	],
};
