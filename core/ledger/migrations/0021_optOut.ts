import type { Migration } from './migration';

/**
 * Owner: consent. An opt-out that somebody wrote while nothing else kept messages from them may be
 * confirmed to them once; the send that does it names the opt-out. The list itself cannot say it: a second
 * stop leaves an entry as it is.
 */
export const optOut: Migration = {
	number: 21,
	name: 'optOut',
	statements: ({ id, integer }) => [
		`create table opt_out (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			written_at_ms ${integer} not null, listed_at_ms ${integer} not null,
			outweighed_at_ms ${integer})`,
		`create index opt_out_by_subject on opt_out (subject_id, account_id)`,
		`alter table send add column opt_out_id ${integer} references opt_out (id)`,
	],
};
