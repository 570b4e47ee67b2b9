import { HOUR_MS } from '../../world/clock';
import { aMedium } from '../../world/defaults';
import type { Comment } from '../../world/model';
import { personComments } from '../../world/threads';
import type { WebhookEvent } from '../events';
import { newestPost, newestStory } from './media';
import { ImpossibleEvent } from './spec';
import type { KindBuilder, KindContext } from './spec';

/** Kinds that arrive as changes; shapes in facts §6.6. */

function change(
	{ account, at }: KindContext,
	told: Pick<WebhookEvent, 'field' | 'value' | 'sourceId'>,
): WebhookEvent {
	return { accountId: account.id, place: 'changes', at, ...told };
}

function commentKind(isLive: boolean, usualText: string): KindBuilder {
	return (context) => {
		const comment = recordedComment(context, isLive, usualText);
		ensureMedium(context, comment.mediaId);
		const field = isLive ? 'live_comments' : 'comments';
		return change(context, { field, value: commentValue(context, comment), sourceId: comment.id });
	};
}

/** Comments are read and answered under the account's own media; one that is not known yet is a post. */
function ensureMedium({ world, account, at }: KindContext, id: string): void {
	if (world.media.has(id)) return;
	world.media.set(
		id,
		aMedium({ id, accountId: account.id, publishedAt: at - HOUR_MS, productType: 'FEED' }),
	);
}

/** The same id again is a redelivery, not a second comment. */
function recordedComment(
	{ world, account, contact, spec, at }: KindContext,
	isLive: boolean,
	usualText: string,
): Comment {
	const known = world.comments.get(spec.commentId ?? '');
	if (known) return known;
	const comment = personComments(world, contact, {
		id: spec.commentId,
		mediaId: spec.mediaId ?? newestPost(world, account),
		text: spec.text ?? usualText,
		at,
		isLive,
		parentId: spec.parentCommentId ?? null,
	});
	if (spec.byAccount === true) comment.igsid = null;
	return comment;
}

function commentValue({ world, account, contact, spec }: KindContext, comment: Comment): object {
	const medium = world.media.get(comment.mediaId);
	// Facts §6.6: `id` with Instagram Login, `comment_id` in the Facebook Login sample.
	const idKey = account.subscription?.login === 'facebook' ? 'comment_id' : 'id';
	const person = { id: contact.igsid, username: contact.person.username };
	// Facts §6.6: an ad names itself, a dynamic one does not.
	const isAd = spec.adId !== undefined;
	const ad = isAd ? { media_product_type: 'AD', ad_id: spec.adId, ad_title: 'Practice ad' } : {};
	const self = { id: account.id, username: account.username, self_ig_scoped_id: account.scopedId };
	return {
		from: spec.byAccount === true ? self : person,
		media: { id: comment.mediaId, media_product_type: medium?.productType ?? 'FEED', ...ad },
		[idKey]: comment.id,
		...(comment.parentId === null ? {} : { parent_id: comment.parentId }),
		text: comment.text,
	};
}

/** With Instagram Login a mention comes inside the comments; with Facebook Login it names no person (facts §3). */
const mention: KindBuilder = (context) => {
	const { world, account, spec } = context;
	const text = spec.text ?? `Go and see @${account.username}!`;
	const mediaId = spec.mediaId ?? world.ids.objectId('media');
	const comment = recordedComment({ ...context, spec: { ...spec, mediaId } }, false, text);
	if (account.subscription?.login !== 'facebook') {
		return change(context, {
			field: 'comments',
			value: commentValue(context, comment),
			sourceId: comment.id,
		});
	}
	// A mention in a caption has no comment (facts §6.6).
	const isInComment = spec.text !== undefined || spec.commentId !== undefined;
	const value = { media_id: mediaId, ...(isInComment ? { comment_id: comment.id } : {}) };
	return change(context, { field: 'mentions', value, sourceId: comment.id });
};

/** Still under its legacy names; counts below five are -1 (facts §2.5, §6.6). */
const storyInsights: KindBuilder = (context) => {
	const { world, account, spec } = context;
	const id = spec.storyId ?? spec.mediaId ?? newestStory(world, account);
	const medium = world.media.get(id);
	if (!medium) throw new ImpossibleEvent(`There is no story ${id}`);
	const { metrics, breakdowns } = medium;
	const totals = {
		impressions: metrics.views ?? 0,
		reach: metrics.reach ?? 0,
		taps_forward: breakdowns.navigation?.tap_forward ?? 0,
		taps_back: breakdowns.navigation?.tap_back ?? 0,
		exits: breakdowns.navigation?.tap_exit ?? 0,
		replies: metrics.replies ?? 0,
		...spec.insights,
	};
	const value = Object.fromEntries(
		Object.entries(totals).map(([name, count]) => [name, count < 5 ? -1 : count]),
	);
	return change(context, {
		field: 'story_insights',
		value: { media_id: id, ...value },
		sourceId: id,
	});
};

export const CHANGE_KINDS = {
	comment: commentKind(false, 'How lovely!'),
	liveComment: commentKind(true, 'Hello from the live!'),
	mention,
	storyInsights,
};
