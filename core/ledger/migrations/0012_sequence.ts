import type { Migration } from './migration';

/**
 * Owner: sequences, people on their way through them, tasks for a person, and contacts by other
 * channels. A place that was given for an e-mail is a send like any other.
 */
export const sequence: Migration = {
	number: 12,
	name: 'sequence',
	statements: ({ id, integer, bytes, allowMore }) => [
		`alter table send add column channel text not null default 'instagramDm'`,
		// The account's caps and pauses are those of one medium: an e-mail takes no place on Instagram.
		`alter table send add column medium text not null default 'instagram'`,
		`alter table send add column variant text`,
		// When an unconfirmed send was last looked for.
		`alter table send add column checked_at_ms ${integer}`,
		`drop index send_account_slot`,
		`create index send_account_slot on send (account_id, medium, slot_at_ms)`,
		`create index send_unconfirmed on send (account_id, checked_at_ms) where state = 'unknown'`,
		...allowMore({
			table: 'identifier',
			column: 'kind',
			values: ['igsid', 'handle', 'toolViewerId', 'email', 'phone'],
			definition: `id ${id}, subject_id ${integer} not null references subject (id),
				client_id ${integer} not null references client (id),
				kind text not null check
					(kind in ('igsid', 'handle', 'toolViewerId', 'email', 'phone')),
				scope text not null, lookup_hash text not null, suppression_hash text not null,
				value_encrypted ${bytes} not null, key_version ${integer} not null,
				valid_from_ms ${integer} not null, valid_to_ms ${integer}, source text not null`,
			indexes: [
				`create unique index identifier_current on identifier (client_id, kind, scope, lookup_hash)
					where valid_to_ms is null`,
				`create index identifier_by_subject on identifier (subject_id)`,
			],
		}),
		`create table sequence (
			id ${id}, client_id ${integer} not null references client (id), name text not null,
			version ${integer} not null, body text not null, hash text not null,
			created_at_ms ${integer} not null,
			unique (client_id, name, version), unique (client_id, name, hash))`,
		// One row a person and round: adding them again finds it.
		`create table enrolment (
			id ${id}, public_id text not null unique,
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			sequence_id ${integer} not null references sequence (id), name text not null,
			rotation ${integer} not null, policy_id ${integer} not null references policy (id),
			state text not null check (state in ('active', 'ended')), end_reason text,
			step ${integer} not null, base_at_ms ${integer} not null, unanswered ${integer} not null,
			priority ${integer} not null, variant text, texts_encrypted ${bytes} not null,
			enrolled_at_ms ${integer} not null, ended_at_ms ${integer},
			check ((state = 'ended') = (end_reason is not null)),
			unique (account_id, subject_id, name, rotation))`,
		`create index enrolment_active on enrolment (subject_id) where state = 'active'`,
		`alter table queued_contact add column enrolment_id ${integer} references enrolment (id)`,
		`alter table queued_contact add column channel text not null default 'instagramDm'`,
		// What did not happen by then does not happen any more.
		`alter table queued_contact add column expires_at_ms ${integer}`,
		`create index queued_contact_by_enrolment on queued_contact (enrolment_id)
			where state = 'waiting'`,
		`create table task (
			id ${id}, public_id text not null unique,
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			sequence text not null, step ${integer} not null, rotation ${integer} not null,
			purpose text not null, policy_id ${integer} not null references policy (id),
			reason text not null, text_encrypted ${bytes} not null,
			due_before_ms ${integer} not null, created_at_ms ${integer} not null,
			state text not null check (state in ('open', 'done', 'dropped')), closed_at_ms ${integer},
			unique (account_id, subject_id, sequence, step, rotation))`,
		`create index task_open on task (account_id, due_before_ms) where state = 'open'`,
		`create index task_by_subject on task (subject_id)`,
	],
};
