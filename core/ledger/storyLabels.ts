/** What a business says about its own story (P5); segments, texts and reports go by it. */
export const STORY_LABEL_KINDS = [
	'topic',
	'campaign',
	'callToAction',
	'offer',
	'place',
	'language',
] as const;

export type StoryLabelKind = (typeof STORY_LABEL_KINDS)[number];

export type StoryLabels = Readonly<Partial<Record<StoryLabelKind, string>>>;
