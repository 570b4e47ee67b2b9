import type { Hono } from 'hono';

import type { World } from '../world/world';

/** What people really got from the account through the API: the truth to compare a client's books with. */
export function receivedControls(router: Hono, world: World): void {
	router.get('/received', (context) => context.json({ messages: world.received }));
	router.delete('/received', (context) => {
		const cleared = world.received.length;
		world.received.length = 0;
		return context.json({ cleared });
	});
}
