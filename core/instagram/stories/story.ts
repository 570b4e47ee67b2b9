import { z } from 'zod';
import { DAY_MS, addMs } from '../../shared/duration';
import type { Login } from '../login';

/** A story of the account. Addresses of pictures stop working when it ends (facts/instagram.md §6.5). */
export interface Story {
	readonly storyId: string;
	readonly publishedAt: Date;
	/** 24 hours after publication (facts §2.5). */
	readonly endsAt: Date;
	/** IMAGE or VIDEO. */
	readonly mediaType: string | null;
	readonly permalink: string | null;
	readonly shortcode: string | null;
	/** Facebook Login only (facts §2.3). */
	readonly caption: string | null;
	readonly mediaUrl: string | null;
	readonly thumbnailUrl: string | null;
	readonly username: string | null;
}

const STORY_LIFE_MS = DAY_MS;

export const endOfStory = (publishedAt: Date): Date => addMs(publishedAt, STORY_LIFE_MS);

const FIELDS = [
	'id',
	'timestamp',
	'media_type',
	'permalink',
	'shortcode',
	'media_url',
	'thumbnail_url',
	'username',
];

/** Facts §2.3: some fields are served to Facebook Login only. */
export const STORY_FIELDS: Readonly<Record<Login, string>> = {
	instagram: FIELDS.join(','),
	facebook: [...FIELDS, 'caption', 'media_product_type'].join(','),
};

/** Graph writes 2026-11-23T10:00:00+0000; ISO 8601 has a colon in the offset. */
const graphTime = z
	.string()
	.transform((text) => new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')))
	.refine((instant) => !Number.isNaN(instant.getTime()));

const text = z.string().max(5000).nullish().catch(null);

const medium = z.object({
	id: z.string().min(1).max(64),
	timestamp: graphTime,
	media_type: text,
	permalink: text,
	shortcode: text,
	caption: text,
	media_url: text,
	thumbnail_url: text,
	username: text,
	media_product_type: text,
});

/** The story in an answer, or null for what is none or cannot be read. */
export function parseStory(body: unknown): Story | null {
	const parsed = medium.safeParse(body);
	if (!parsed.success) return null;

	const { data } = parsed;
	if (data.media_product_type && data.media_product_type.toUpperCase() !== 'STORY') return null;
	return {
		storyId: data.id,
		publishedAt: data.timestamp,
		endsAt: endOfStory(data.timestamp),
		mediaType: data.media_type ?? null,
		permalink: data.permalink ?? null,
		shortcode: data.shortcode ?? null,
		caption: data.caption ?? null,
		mediaUrl: data.media_url ?? null,
		thumbnailUrl: data.thumbnail_url ?? null,
		username: data.username ?? null,
	};
}
