import type { Migration } from './migration';

/**
 * Owner: closing a client. An export of everything, with the head of the log and the rows of every table
 * as they were then: without one of the present state no client is deleted.
 */
export const clientExport: Migration = {
	number: 20,
	name: 'clientExport',
	statements: ({ id, integer }) => [
		`create table client_export (
			id ${id}, public_id text not null unique,
			client_id ${integer} not null references client (id),
			started_at_ms ${integer} not null, ended_at_ms ${integer},
			head_sequence ${integer} not null, head_hash text not null,
			row_counts text not null, files text not null)`,
	],
};
