import type { IDataObject } from 'n8n-workflow';
import type { Story, StoryRecord } from '../../../../core';
import { MINUTE_MS } from '../../../shared/duration';

/** A story as Instagram gives it, with its labels. */
export function liveStoryItem(
	story: Story,
	known: { readonly accountId: string; readonly labels: StoryRecord['labels']; readonly now: Date },
): IDataObject {
	const { mediaUrl, thumbnailUrl, caption, shortcode, username } = story;
	return {
		...storyItem({ ...story, ...known }, 'instagram', known.now),
		caption,
		shortcode,
		username,
		mediaUrl,
		thumbnailUrl,
	};
}

/** What every story item carries; `Simplify` leaves it at that. */
export function storyItem(
	story: Omit<StoryRecord, 'values' | 'snapshots'>,
	source: 'instagram' | 'database',
	now: Date,
): IDataObject {
	const { endsAt, publishedAt } = story;
	const leftMs = endsAt === null ? 0 : endsAt.getTime() - now.getTime();
	return {
		accountId: story.accountId,
		storyId: story.storyId,
		source,
		publishedAt: publishedAt?.toISOString() ?? null,
		endsAt: endsAt?.toISOString() ?? null,
		minutesLeft: Math.max(0, Math.floor(leftMs / MINUTE_MS)),
		mediaType: story.mediaType,
		permalink: story.permalink,
		labels: { ...story.labels },
	};
}

const SIMPLE_FIELDS = [
	'accountId',
	'storyId',
	'source',
	'publishedAt',
	'endsAt',
	'minutesLeft',
	'mediaType',
	'permalink',
	'labels',
] as const;

export const simplified = (item: IDataObject): IDataObject =>
	Object.fromEntries(SIMPLE_FIELDS.map((field) => [field, item[field]]));
