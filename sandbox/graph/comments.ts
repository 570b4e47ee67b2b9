import type { Hono } from 'hono';

import type { Comment } from '../world/model';
import type { World } from '../world/world';
import { requireScope, textParameter } from './call';
import type { GraphCall, GraphEnv } from './call';
import { invalidParameter, unknownObject } from './errors';
import { parseFields, selectFields } from './fields';
import { graphTime } from './media';
import { pageOf } from './paging';
import { graphRoute } from './route';

/** Reading, answering, hiding and deleting comments, in the shapes of Graph's comment moderation. */
export function commentRoutes(router: Hono<GraphEnv>, world: World): void {
	router.get('/:id/comments', graphRoute(world, { name: 'comments' }, listComments));
	router.post('/:id/replies', graphRoute(world, { name: 'comments' }, replyPublicly));
	// Facts §4.5: the old edge answers 100/33.
	router.post(
		'/:id/private_replies',
		graphRoute(world, { name: 'comments' }, ({ context }) => {
			throw unknownObject(context.req.param('id') ?? '');
		}),
	);
	router.post('/:id', graphRoute(world, { name: 'comments' }, hideComment));
	router.delete('/:id', graphRoute(world, { name: 'comments' }, deleteComment));
}

function listComments(call: GraphCall): object {
	const { world, context, account } = call;
	requireScope(call.token, 'comments');
	const medium = world.media.get(context.req.param('id') ?? '');
	if (!medium || medium.accountId !== account.id)
		throw unknownObject(context.req.param('id') ?? '');
	const comments = [...world.comments.values()]
		.filter(
			(comment) => comment.mediaId === medium.id && comment.parentId === null && !comment.isDeleted,
		)
		.sort((left, right) => right.at - left.at)
		.map((comment) => readComment(call, comment));
	return pageOf(call, comments);
}

export function readComment({ world, parameters }: GraphCall, comment: Comment): object {
	const contact = world.contacts.get(comment.igsid ?? '');
	const account = world.account(comment.accountId);
	const username = contact?.person.username ?? account?.username;
	const id = contact?.igsid ?? account?.id;
	return selectFields(
		comment.id,
		{
			text: comment.text,
			timestamp: graphTime(comment.at),
			username,
			from: { id, username },
			hidden: comment.isHidden,
			like_count: 0,
			media: { id: comment.mediaId },
			parent_id: comment.parentId ?? undefined,
		},
		parseFields(textParameter(parameters, 'fields') ?? 'id,text,timestamp'),
	);
}

function replyPublicly(call: GraphCall): object {
	const { world, account, now } = call;
	const comment = ownComment(call);
	const text = textParameter(call.parameters, 'message');
	if (text === undefined || text === '')
		throw invalidParameter('The parameter message is required');
	const reply: Comment = {
		id: world.ids.objectId('comment'),
		accountId: account.id,
		mediaId: comment.mediaId,
		igsid: null,
		parentId: comment.parentId ?? comment.id,
		text,
		at: now,
		isLive: false,
		isBroadcastOver: false,
		isHidden: false,
		isDeleted: false,
		isPrivatelyReplied: false,
	};
	world.comments.set(reply.id, reply);
	return { id: reply.id };
}

function hideComment(call: GraphCall): object {
	const comment = ownComment(call);
	const hide = textParameter(call.parameters, 'hide');
	if (hide !== 'true' && hide !== 'false')
		throw invalidParameter('The parameter hide is required: true or false');
	comment.isHidden = hide === 'true';
	return { success: true };
}

function deleteComment(call: GraphCall): object {
	ownComment(call).isDeleted = true;
	return { success: true };
}

function ownComment(call: GraphCall): Comment {
	requireScope(call.token, 'comments');
	const id = call.context.req.param('id') ?? '';
	const comment = call.world.comments.get(id);
	if (!comment || comment.isDeleted || comment.accountId !== call.account.id)
		throw unknownObject(id);
	return comment;
}
