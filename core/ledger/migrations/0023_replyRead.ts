import type { Migration } from './migration';

/**
 * Owner: events. What a person found in a reply that the rules could not read; until then it holds every
 * message to its author.
 */
export const replyRead: Migration = {
	number: 23,
	name: 'replyRead',
	statements: () => [
		`alter table event add column read_as text`,
		`create index event_unclear on event (account_id) where reply_intent = 'uncertain'`,
	],
};
