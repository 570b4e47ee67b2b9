import type { Hono } from 'hono';
import { z } from 'zod';

import { DEFAULT_LIMITS } from '../world/limits';
import type { World } from '../world/world';
import { readBody } from './control';

const limit = z.number().int().min(0);

const schema = z
	.object({
		messagesPerSecond: limit,
		mediaMessagesPerSecond: limit,
		conversationsPerSecond: limit,
		privateRepliesPerHour: limit,
		livePrivateRepliesPerSecond: limit,
		callsPerDay: limit.min(1),
		dailyActiveUsers: limit.min(1),
	})
	.partial()
	.strict();

/** Facts §5. */
export function limitControls(router: Hono, world: World): void {
	router.get('/limits', (context) => context.json(world.limits.settings));
	router.post('/limits', async (context) => {
		Object.assign(world.limits.settings, await readBody(context, schema));
		return context.json(world.limits.settings);
	});
	router.delete('/limits', (context) => {
		world.limits.settings = { ...DEFAULT_LIMITS };
		return context.json(world.limits.settings);
	});
}
