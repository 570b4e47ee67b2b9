import type { Migration } from './migration';

/** Owner: lease. One holder at a time for work that must not be done twice, in any process. */
export const lease: Migration = {
	number: 8,
	name: 'lease',
	statements: ({ integer }) => [
		`create table lease (
			name text primary key, holder text not null, until_ms ${integer} not null)`,
	],
};
