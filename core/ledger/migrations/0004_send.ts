import type { Migration } from './migration';

/**
 * Owner: policies, sequences and sends. `send_once` is the promise of DESIGN §5: at most one attempt a
 * key may be on its way, delivered or in doubt.
 */
export const send: Migration = {
	number: 4,
	name: 'send',
	statements: ({ id, integer, bytes }) => [
		`create table policy (
			id ${id}, client_id ${integer} not null references client (id), name text not null,
			body text not null, hash text not null, created_at_ms ${integer} not null,
			unique (client_id, hash))`,
		`create table send (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			idempotency_key text not null, sequence text not null, step ${integer} not null,
			rotation ${integer} not null, template text not null, purpose text not null,
			policy_id ${integer} not null references policy (id),
			state text not null check (state in
				('reserved', 'calling', 'sent', 'failed', 'unknown', 'released')),
			reserved_at_ms ${integer} not null, lease_until_ms ${integer} not null,
			calling_at_ms ${integer}, settled_at_ms ${integer}, slot_at_ms ${integer} not null,
			message_id text, failure_class text, is_retryable ${integer} not null,
			check ((state = 'sent') = (message_id is not null)),
			check (state not in ('sent', 'failed', 'unknown') or calling_at_ms is not null))`,
		`create unique index send_once on send (idempotency_key)
			where state in ('reserved', 'calling', 'sent', 'unknown')`,
		`create index send_account_slot on send (account_id, slot_at_ms)`,
		`create index send_subject_slot on send (account_id, subject_id, slot_at_ms)`,
		`create index send_template_slot on send (account_id, template, slot_at_ms)`,
		`create index send_open on send (account_id, lease_until_ms)
			where state in ('reserved', 'calling')`,
		`create table sequence_stop (
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id), sequence text not null,
			at_ms ${integer} not null, primary key (account_id, subject_id, sequence))`,
		`create table queued_contact (
			id ${id}, public_id text not null unique,
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			idempotency_key text not null, candidate text not null,
			policy_id ${integer} not null references policy (id), text_encrypted ${bytes} not null,
			due_at_ms ${integer} not null,
			state text not null check (state in ('waiting', 'sent', 'notContacted')))`,
		`create unique index queued_contact_once on queued_contact (idempotency_key)
			where state = 'waiting'`,
		`create index queued_contact_due on queued_contact (account_id, due_at_ms)
			where state = 'waiting'`,
		`create table contact_log (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			send_id ${integer} references send (id), salt text not null, body text not null,
			hash text not null, at_ms ${integer} not null, batch_sequence ${integer})`,
		`create index contact_log_unsealed on contact_log (client_id, id) where batch_sequence is null`,
		`create index contact_log_by_batch on contact_log (client_id, batch_sequence)`,
	],
};
