import type { Migration } from './migration';

/**
 * Owner: insights. What Instagram says about stories while it says it; counts of a business's own
 * stories, no personal data. `story` itself came with the viewer records, which name stories too.
 */
export const insight: Migration = {
	number: 7,
	name: 'insight',
	statements: ({ id, integer }) => [
		// Null while a story is known from a viewer list only.
		`alter table story add column published_at_ms ${integer}`,
		`alter table story add column ends_at_ms ${integer}`,
		`alter table story add column media_type text`,
		`alter table story add column permalink text`,
		`create index story_by_end on story (account_id, ends_at_ms)`,
		`create table story_label (
			story_id ${integer} not null references story (id),
			kind text not null check (kind in
				('topic', 'campaign', 'callToAction', 'offer', 'place', 'language')),
			value text not null check (value <> ''), primary key (story_id, kind))`,
		`create index story_label_by_value on story_label (kind, value)`,
		// Each snapshot as it was taken; the merged numbers are in story_metric.
		`create table story_snapshot (
			id ${id}, story_id ${integer} not null references story (id),
			taken_at_ms ${integer} not null,
			source text not null check (source in ('instagram', 'webhook')), body text not null,
			is_complete ${integer} not null,
			unique (story_id, taken_at_ms, source))`,
		`create table story_metric (
			story_id ${integer} not null references story (id), metric text not null,
			dimension text not null, value double precision, reason text, changed_at_ms ${integer} not null,
			primary key (story_id, metric, dimension),
			check ((value is null) = (reason is not null)), check (value >= 0))`,
	],
};
