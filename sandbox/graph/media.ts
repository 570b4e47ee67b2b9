import type { Hono } from 'hono';

import { isAlive } from '../world/media';
import type { Media } from '../world/model';
import type { World } from '../world/world';
import { requireScope, textParameter } from './call';
import type { GraphCall, GraphEnv } from './call';
import { parseFields, selectFields } from './fields';
import { pageOf } from './paging';
import { graphRoute } from './route';

/** Facts §2.2 and §2.3. */
export function mediaRoutes(router: Hono<GraphEnv>, world: World): void {
	router.get(
		'/:id/stories',
		graphRoute(world, { name: 'stories', isAccountPath: true }, listStories),
	);
	router.get('/:id/media', graphRoute(world, { name: 'media', isAccountPath: true }, listPosts));
}

/** Of the last 24 hours; neither live videos nor reshared stories (facts §2.2). */
function listStories(call: GraphCall): object {
	return listMedia(call, (medium) => {
		return (
			medium.productType === 'STORY' &&
			isAlive(medium, call.now) &&
			!medium.isReshare &&
			!medium.isLiveVideo
		);
	});
}

function listPosts(call: GraphCall): object {
	return listMedia(
		call,
		(medium) => medium.productType !== 'STORY' && medium.publishedAt <= call.now,
	);
}

function listMedia(call: GraphCall, isWanted: (medium: Media) => boolean): object {
	const { world, parameters, token, account } = call;
	requireScope(token, 'basic');
	const media = [...world.media.values()]
		.filter((medium) => medium.accountId === account.id && isWanted(medium))
		.sort((left, right) => right.publishedAt - left.publishedAt)
		.map((medium) => readMedium(world, medium, textParameter(parameters, 'fields')));
	return pageOf(call, media);
}

export function readMedium(world: World, medium: Media, fields: string | undefined): object {
	const account = world.account(medium.accountId);
	const username = account?.username ?? '';
	const comments = [...world.comments.values()].filter(
		({ mediaId, isDeleted }) => mediaId === medium.id && !isDeleted,
	);
	const picture = `${world.origin}/_cdn/media/${medium.id}.svg`;
	return selectFields(
		medium.id,
		{
			media_type: medium.mediaType,
			media_product_type: medium.productType,
			media_url: picture,
			thumbnail_url: medium.mediaType === 'VIDEO' ? picture : undefined,
			permalink: `https://www.instagram.com/${medium.productType === 'STORY' ? `stories/${username}` : 'p'}/${medium.id}`,
			shortcode: medium.id.slice(-11),
			timestamp: graphTime(medium.publishedAt),
			username,
			owner: { id: account?.scopedId },
			caption: medium.caption ?? undefined,
			like_count: medium.metrics.likes ?? 0,
			comments_count: comments.length,
			is_comment_enabled: medium.productType !== 'STORY',
			alt_text: undefined,
		},
		parseFields(fields),
	);
}

/** Graph writes times as 2026-11-23T10:00:00+0000. */
export function graphTime(instantMs: number): string {
	return `${new Date(instantMs).toISOString().slice(0, 19)}+0000`;
}
