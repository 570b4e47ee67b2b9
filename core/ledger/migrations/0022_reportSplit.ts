import type { Migration } from './migration';

/**
 * Owner: sends. What the report keeps apart: a message that somebody wrote by hand takes the places of a
 * send but is none of ours, and a segment is where a person was put when the message was meant for them.
 */
export const reportSplit: Migration = {
	number: 22,
	name: 'reportSplit',
	statements: ({ integer }) => [
		`alter table send add column by_hand ${integer} not null default 0`,
		`update send set by_hand = 1 where id in (select send_id from contact_log
			where send_id is not null and body like '%"byHand":true%')`,
		`alter table send add column segment text`,
		`alter table enrolment add column segment text`,
	],
};
