import type { Migration } from './migration';

/** Owner: limits that were saved, and how accounts and campaigns are doing. */
export const policy: Migration = {
	number: 11,
	name: 'policy',
	statements: ({ id, integer }) => [
		// `scope` is empty for limits of the whole client, so that the unique key holds for those too.
		`create table saved_policy (
			id ${id}, client_id ${integer} not null references client (id),
			scope text not null, name text not null, version ${integer} not null,
			policy_id ${integer} not null references policy (id), saved_at_ms ${integer} not null,
			unique (client_id, scope, name, version))`,
		`create table account_circuit (
			account_id ${integer} primary key references account (id),
			cause text not null check (cause in ('accountRestricted', 'rateLimited')),
			restart text not null check (restart in ('atOnce', 'slow')),
			opened_at_ms ${integer} not null, rests_until_ms ${integer} not null,
			strikes ${integer} not null)`,
		// A row comes with the first pause or the first batch that was passed.
		`create table campaign (
			account_id ${integer} not null references account (id), sequence text not null,
			paused_cause text check (paused_cause in ('byHand', 'errorBudget')),
			paused_at_ms ${integer}, resumed_at_ms ${integer}, warm_up_step ${integer} not null,
			primary key (account_id, sequence),
			check ((paused_cause is null) = (paused_at_ms is null)))`,
		`create index send_campaign on send (account_id, sequence)`,
		`alter table messaging_window add column unavailable_at_ms ${integer}`,
		`alter table queued_contact add column priority ${integer} not null default 0`,
	],
};
