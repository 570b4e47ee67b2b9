import type { Migration } from './migration';

/**
 * Owner: consent and the do-not-contact list. A choice has an end and a way it was made;
 * `consent_record` holds what else the log says about a person (notices, listings, receipts). Older
 * entries of the list count as the person's own, because only these cannot be lifted by anybody else.
 */
export const consentChoices: Migration = {
	number: 14,
	name: 'consentChoices',
	statements: ({ integer, bytes }) => [
		`alter table consent_choice add column expires_at_ms ${integer}`,
		`alter table consent_choice add column method text not null default 'other'`,
		`create table consent_record (
			entry_id ${integer} primary key references consent_entry (id),
			client_id ${integer} not null references client (id),
			subject_id ${integer} not null references subject (id),
			salt text not null, evidence_encrypted ${bytes})`,
		`create index consent_record_by_subject on consent_record (subject_id)`,
		`alter table suppression add column scope_kind text not null default 'client'`,
		`alter table suppression add column scope_ref text not null default ''`,
		`alter table suppression add column asked_by text not null default 'person'`,
		`drop index suppression_current`,
		`create unique index suppression_current
			on suppression (client_id, identifier_hash, scope_kind, scope_ref)
			where lifted_at_ms is null`,
	],
};
