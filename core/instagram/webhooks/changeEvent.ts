import { z } from 'zod';
import type { WebhookEvent } from './events';
import { id, optionalHandle, optionalId, optionalText, toMilliseconds } from './fields';
import { isPlainObject } from './isPlainObject';
import { messagingEvent } from './messagingEvent';
import { otherEvent } from './otherEvent';
import { pieceParser, rejected } from './pieceParser';
import type { Finding, PieceContext, PieceParser } from './pieceParser';
import { sourceIdOf } from './sourceIdOf';

const METRIC_NAME = /^[a-z][a-z0-9_]{0,63}$/;
/** Instagram documents seven metrics; a payload of hundreds is not one. */
const METRICS_MAX = 100;
/** "Fewer than five" (facts/instagram.md §2.5). */
const TOO_FEW = -1;

const comment = z.object({
	id: z.unknown(),
	comment_id: z.unknown(),
	text: optionalText,
	from: z.object({ id, username: optionalHandle, self_ig_scoped_id: z.unknown() }),
	media: z.object({ id: optionalId, media_product_type: optionalText }).nullish(),
});

/** Instagram Login calls it `id`, the sample of Facebook Login `comment_id` (facts §6.6). */
const commentWithId = comment.transform((value, context) => {
	const commentId = id.safeParse(value.id ?? value.comment_id);
	if (commentId.success) return { ...value, commentId: commentId.data };
	const message = commentId.error.issues[0]?.message ?? 'is not an id';
	context.addIssue({ code: 'custom', path: ['id'], message });
	return z.NEVER;
});

const commentEvent = (kind: 'comment' | 'liveComment'): PieceParser =>
	pieceParser(commentWithId, ({ commentId, text, from, media }, context) => {
		const isOwn = from.id === context.accountId || Boolean(from.self_ig_scoped_id);
		if (isOwn) return null;
		return {
			...common(context),
			kind,
			sourceId: sourceIdOf(context.accountId, kind, commentId),
			igsid: from.id,
			commentId,
			...(from.username === undefined ? {} : { username: from.username }),
			...(text === undefined ? {} : { text }),
			...(media?.id === undefined ? {} : { mediaId: media.id }),
			...(media?.media_product_type === undefined ? {} : { mediaType: media.media_product_type }),
		};
	});

const mentionEvent = pieceParser(
	z.object({ media_id: id, comment_id: optionalId }),
	({ media_id: mediaId, comment_id: commentId }, context): WebhookEvent => ({
		...common(context),
		kind: 'mention',
		sourceId: sourceIdOf(context.accountId, 'mention', mediaId, commentId ?? ''),
		mediaId,
		...(commentId === undefined ? {} : { commentId }),
	}),
);

/** The names differ between pages and versions, so every number counts as a metric (facts §6.6). */
const storyInsightsEvent = pieceParser(
	z.object({ media_id: id }).passthrough(),
	({ media_id: mediaId, ...values }, context): WebhookEvent => ({
		...common(context),
		kind: 'storyInsights',
		sourceId: sourceIdOf(context.accountId, 'storyInsights', mediaId),
		mediaId,
		metrics: Object.fromEntries(metricsOf(values)),
	}),
);

function metricsOf(values: Record<string, unknown>): Array<[string, number | null]> {
	return Object.entries(values)
		.flatMap(([name, value]): Array<[string, number | null]> => {
			if (!METRIC_NAME.test(name)) return [];
			if (value === TOO_FEW) return [[name, null]];
			const isCount = typeof value === 'number' && Number.isFinite(value) && value >= 0;
			return isCount ? [[name, value]] : [];
		})
		.slice(0, METRICS_MAX);
}

const PARSERS: ReadonlyMap<string, PieceParser> = new Map([
	['comments', commentEvent('comment')],
	['live_comments', commentEvent('liveComment')],
	['mentions', mentionEvent],
	['story_insights', storyInsightsEvent],
]);

/** Fields whose value is an item of `messaging[]` (facts §6.3, §6.4); both spellings of the pages. */
const MESSAGING_FIELDS: ReadonlySet<string> = new Set([
	'messages',
	'message_echoes',
	'message_edit',
	'message_reactions',
	'messaging_reactions',
	'messaging_handover',
	'messaging_optins',
	'messaging_postbacks',
	'messaging_referral',
	'messaging_referrals',
	'messaging_seen',
	'standby',
]);

/** One item of `changes[]`, or a flat entry: `{ field, value }`. */
export const changeEvent: PieceParser = (raw, context) => {
	if (!isPlainObject(raw)) return rejected(context.path, 'is not an object');
	const { field, value } = raw;
	if (typeof field !== 'string') return rejected(`${context.path}.field`, 'is not of type string');
	const inside = { ...context, path: `${context.path}.value` };

	if (MESSAGING_FIELDS.has(field)) return messagingChange({ field, value }, inside);
	if (context.entryTime === null) return rejected(context.path, 'has no time');
	const parse = PARSERS.get(field);
	return parse === undefined
		? otherEvent({ field, value: value ?? null, occurredAt: context.entryTime }, inside)
		: parse(value, inside);
};

/** The Test button of Meta's dashboard writes these timestamps in seconds. */
function messagingChange(
	{ field, value }: { field: string; value: unknown },
	context: PieceContext,
): Finding {
	if (!isPlainObject(value)) return rejected(context.path, 'is not an object');
	const item = { ...value, timestamp: toMilliseconds(value.timestamp) };
	return messagingEvent(item, { ...context, isStandby: field === 'standby' });
}

const common = ({ accountId, entryTime }: PieceContext) => {
	if (entryTime === null) throw new Error('A change is only built with a time');
	return { accountId, occurredAt: entryTime };
};
