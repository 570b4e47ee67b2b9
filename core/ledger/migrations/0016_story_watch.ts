import type { Migration } from './migration';

/** Owner: since when each trigger that waits for the next story waits. */
export const storyWatch: Migration = {
	number: 16,
	name: 'story_watch',
	statements: ({ integer }) => [
		`create table story_watch (consumer text primary key, since_ms ${integer} not null)`,
	],
};
