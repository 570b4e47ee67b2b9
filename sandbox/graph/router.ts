import { Hono } from 'hono';

import type { World } from '../world/world';
import { accountRoutes } from './accounts';
import type { GraphEnv } from './call';
import { commentRoutes } from './comments';
import { conversationRoutes } from './conversations';
import { facebookTokenRoutes } from './facebookLogin';
import { insightRoutes } from './mediaInsights';
import { mediaRoutes } from './media';
import { messageRoutes } from './messages';
import { messengerProfileRoutes } from './messengerProfile';
import { objectRoutes } from './objects';
import { signInRoutes } from './signIn';
import { subscriptionRoutes } from './subscribedApps';
import { tokenRoutes } from './tokenExchange';

/** Every host of Meta on one address, with and without a version in the path. */
export function graphRouter(world: World): Hono<GraphEnv> {
	const root = new Hono<GraphEnv>({ strict: false });
	tokenRoutes(root, world);
	root.route('/:version{v[0-9]+\\.[0-9]+}', resources(world, true));
	root.route('/', resources(world, false));
	return root;
}

function resources(world: World, isVersioned: boolean): Hono<GraphEnv> {
	const router = new Hono<GraphEnv>({ strict: false });
	signInRoutes(router, world);
	facebookTokenRoutes(router, world, isVersioned);
	accountRoutes(router, world);
	mediaRoutes(router, world);
	insightRoutes(router, world);
	messageRoutes(router, world);
	subscriptionRoutes(router, world);
	conversationRoutes(router, world);
	messengerProfileRoutes(router, world);
	commentRoutes(router, world);
	objectRoutes(router, world);
	return router;
}
