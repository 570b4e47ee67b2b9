import type { Migration } from './migration';

/**
 * Owner: report. What people outside Instagram know of somebody: that they are worth following up, that
 * they bought, that they complained. One of a kind a person, so that marking twice counts once; an
 * erased person's marks stay with the record that takes their place.
 */
export const mark: Migration = {
	number: 17,
	name: 'mark',
	statements: ({ integer }) => [
		`create table person_mark (
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			kind text not null check (kind in ('qualified', 'sale', 'complaint')),
			at_ms ${integer} not null,
			primary key (subject_id, account_id, kind))`,
	],
};
