import type { Hono } from 'hono';
import { z } from 'zod';

import { retryDue } from '../webhooks/send';
import type { World } from '../world/world';
import { ControlError, readBody } from './control';

const schema = z
	.object({
		advanceMs: z.number().int(),
		now: z.string().datetime({ offset: true }),
		real: z.literal(true),
		freeze: z.boolean(),
	})
	.partial()
	.strict();

export function clockControls(router: Hono, world: World): void {
	router.get('/clock', (context) => context.json(clockState(world)));
	router.post('/clock', async (context) => {
		const body = await readBody(context, schema);
		if (Object.keys(body).length === 0) {
			throw new ControlError('Give one of advanceMs, now, real or freeze');
		}
		const { clock } = world;
		if (body.real === true) clock.useRealTime();
		// Before it is moved: a clock that still ticks would be a moment past the given instant.
		if (body.freeze === true) clock.freeze();
		if (body.now !== undefined) clock.moveTo(Date.parse(body.now));
		if (body.advanceMs !== undefined) clock.advance(body.advanceMs);
		if (body.freeze === false) clock.unfreeze();
		// Time that passed may have made retries due.
		await retryDue(world);
		return context.json(clockState(world));
	});
}

export function clockState({ clock }: World): object {
	const now = clock.now();
	return {
		now: new Date(now).toISOString(),
		nowMs: now,
		offsetMs: clock.offsetMs,
		isFrozen: clock.isFrozen,
	};
}
