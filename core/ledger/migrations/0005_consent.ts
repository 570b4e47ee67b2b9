import type { Migration } from './migration';

/**
 * Owner: consent and suppression. The chain is append-only in the database itself; suppression has no
 * reference to a person, because it must outlive their erasure (DESIGN §5 Do-not-contact list).
 */
export const consent: Migration = {
	number: 5,
	name: 'consent',
	statements: ({ id, integer, bytes, appendOnly }) => [
		`create table consent_entry (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			sequence ${integer} not null, type text not null, body text not null,
			previous_hash text not null, hash text not null, at_ms ${integer} not null,
			unique (client_id, sequence), unique (client_id, previous_hash))`,
		...appendOnly('consent_entry'),
		`create table consent_choice (
			entry_id ${integer} primary key references consent_entry (id),
			client_id ${integer} not null references client (id),
			subject_id ${integer} not null references subject (id),
			purpose text not null, channel text not null,
			choice text not null check (choice in ('granted', 'refused', 'withdrawn')),
			strength text not null, occurred_at_ms ${integer} not null, salt text not null,
			evidence_encrypted ${bytes})`,
		`create index consent_choice_by_subject on consent_choice (subject_id, purpose, channel)`,
		`create table suppression (
			id ${id}, client_id ${integer} not null references client (id),
			identifier_hash text not null, key_version ${integer} not null,
			reason text not null, source text not null,
			since_ms ${integer} not null, lifted_at_ms ${integer})`,
		`create unique index suppression_current on suppression (client_id, identifier_hash)
			where lifted_at_ms is null`,
	],
};
