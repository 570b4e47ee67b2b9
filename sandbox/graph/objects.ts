import type { Hono } from 'hono';

import type { World } from '../world/world';
import { accountOfPath, listParameter, textParameter } from './call';
import type { GraphCall, GraphEnv } from './call';
import { readAccount } from './accounts';
import { readComment } from './comments';
import { readConversation, readMessage } from './conversations';
import { invalidParameter, unknownObject } from './errors';
import { parseFields } from './fields';
import { readMedium } from './media';
import { readProfile } from './profiles';
import { graphRoute } from './route';

/** `GET /{id}` of anything that has an id, and `GET /?ids=` of several (facts §5: each counts as a call). */
export function objectRoutes(router: Hono<GraphEnv>, world: World): void {
	router.get(
		'/:id',
		graphRoute(
			world,
			{
				name: 'any',
				alsoKnownAs: ({ id }) => {
					if (world.media.has(id)) return ['media'];
					if (world.contacts.has(id)) return ['profile'];
					if (world.comments.has(id)) return ['comments'];
					return world.account(id) ? ['me'] : ['conversations'];
				},
			},
			(call) => readObject(call, call.context.req.param('id') ?? ''),
		),
	);
	router.get('/', graphRoute(world, { name: 'any' }, readSeveral));
}

function readSeveral(call: GraphCall): object {
	const ids = listParameter(call.parameters, 'ids');
	if (ids.length === 0) throw invalidParameter('The parameter ids is required');
	return Object.fromEntries(ids.map((id) => [id, readObject(call, id)]));
}

/** An object of another account does not exist for this one. */
function readObject(call: GraphCall, id: string): object {
	const { world, token, parameters } = call;
	if (world.account(id)) return readAccount(call, accountOfPath(world, token, id));
	const fields = textParameter(parameters, 'fields');
	const isOwn = (accountId: string): boolean =>
		token.login === 'facebook' || accountId === token.accountId;
	const contact = world.contacts.get(id);
	if (contact && isOwn(contact.accountId)) return readProfile(call, contact);
	const medium = world.media.get(id);
	if (medium && isOwn(medium.accountId)) return readMedium(world, medium, fields);
	const comment = world.comments.get(id);
	if (comment && isOwn(comment.accountId) && !comment.isDeleted) return readComment(call, comment);
	return readThreadOrMessage(call, id, isOwn);
}

function readThreadOrMessage(
	call: GraphCall,
	id: string,
	isOwn: (accountId: string) => boolean,
): object {
	const { world, parameters } = call;
	const fields = parseFields(textParameter(parameters, 'fields'));
	for (const thread of world.threads.values()) {
		if (!isOwn(thread.accountId)) continue;
		if (thread.id === id) return readConversation(call, thread, fields);
		const message = thread.messages.find(
			(candidate) => candidate.id === id && !candidate.isDeleted,
		);
		const account = world.account(thread.accountId);
		const contact = world.contacts.get(thread.igsid);
		if (message && account && contact) return readMessage(message, { account, contact }, fields);
	}
	throw unknownObject(id);
}
