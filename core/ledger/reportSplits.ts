import type { StoryLabelKind } from './storyLabels';

/** By what the report may divide its figures. */
export const OUTREACH_SPLITS = [
	'account',
	'campaign',
	'template',
	'variant',
	'segment',
	'story',
	'topic',
	'callToAction',
	'offer',
	'step',
	'purpose',
	'language',
	'day',
	'weekday',
	'hour',
] as const;
export type OutreachSplit = (typeof OUTREACH_SPLITS)[number];

/** Splits by a label of the story. */
export const LABEL_SPLITS = [
	'topic',
	'callToAction',
	'offer',
] as const satisfies readonly (OutreachSplit & StoryLabelKind)[];

/** What an event has, too: it knows its account, its story and its time, and nothing of a campaign. */
export const SPLITS_OF_EVENTS: ReadonlySet<OutreachSplit> = new Set<OutreachSplit>([
	'account',
	'day',
	'story',
	...LABEL_SPLITS,
]);
