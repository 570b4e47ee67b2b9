import type { Migration } from './migration';

/**
 * Owner: data requests, retention, legal hold and privacy incidents. A request keeps who it is about
 * only while it is being answered; an erased person's rows belong to `tombstone_id` afterwards.
 */
export const dataRequests: Migration = {
	number: 15,
	name: 'data_requests',
	statements: ({ id, integer }) => [
		`create table data_request (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			kind text not null check (kind in
				('access', 'portability', 'erasure', 'expiry', 'metaDeletion', 'metaDeauthorise')),
			law text not null, received_at_ms ${integer} not null, due_at_ms ${integer} not null,
			state text not null check (state in
				('open', 'erasing', 'purging', 'answered', 'refused')),
			answered_at_ms ${integer}, answer text,
			subject_id ${integer} references subject (id),
			tombstone_id ${integer} references subject (id),
			exact_until_ms ${integer}, certificate text, beat_at_ms ${integer} not null)`,
		`create index data_request_by_state on data_request (state)`,
		`create index data_request_by_subject on data_request (subject_id)`,
		`create index data_request_exact on data_request (exact_until_ms)
			where exact_until_ms is not null`,
		`create table request_task (
			id ${id}, public_id text not null unique,
			request_id ${integer} not null references data_request (id),
			kind text not null, system text not null, due_at_ms ${integer} not null,
			state text not null check (state in ('open', 'done')), done_at_ms ${integer})`,
		`create index request_task_by_request on request_task (request_id)`,
		`create table legal_hold (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			subject_id ${integer} references subject (id),
			reason text not null, since_ms ${integer} not null, lifted_at_ms ${integer})`,
		`create index legal_hold_by_subject on legal_hold (subject_id)`,
		`create table retention_run (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			state text not null check (state in ('running', 'done', 'cancelled')),
			policy text not null, counts text not null,
			started_at_ms ${integer} not null, ended_at_ms ${integer}, beat_at_ms ${integer} not null)`,
		`create table privacy_incident (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			noticed_at_ms ${integer} not null, authority_due_at_ms ${integer} not null,
			what text not null, risk text not null check (risk in ('unlikely', 'likely', 'high')),
			people_about ${integer}, authority_told_at_ms ${integer}, people_told_at_ms ${integer},
			measures text not null, closed_at_ms ${integer})`,
		// Erasure, access and retention ask for all that a person left.
		`create index contact_log_by_subject on contact_log (subject_id)`,
		`create index send_by_subject on send (subject_id)`,
		`create index queued_contact_by_subject on queued_contact (subject_id)`,
		`create index profile_job_by_subject on profile_job (subject_id)`,
		`create index subject_by_merge on subject (merged_into) where merged_into is not null`,
	],
};
