import type { Hono } from 'hono';
import { z } from 'zod';

import { FAULT_KINDS, FAULT_ROUTES } from '../world/faults';
import type { World } from '../world/world';
import { readBody } from './control';

const schema = z
	.object({
		route: z.enum(FAULT_ROUTES),
		kind: z.enum(FAULT_KINDS).optional(),
		code: z.number().int().optional(),
		subcode: z.number().int().optional(),
		status: z.number().int().min(200).max(599).optional(),
		message: z.string().optional(),
		times: z.number().int().min(0).optional(),
		person: z.string().optional(),
		accountId: z.string().optional(),
		delayMs: z.number().int().min(0).optional(),
		afterEffect: z.boolean().optional(),
		brokenBody: z.boolean().optional(),
	})
	.strict();

/** Every error of facts §4.7 on demand, before or after the call had its effect. */
export function faultControls(router: Hono, world: World): void {
	router.get('/faults', (context) => context.json({ faults: world.faults.list() }));
	router.post('/faults', async (context) =>
		context.json(world.faults.add(await readBody(context, schema))),
	);
	router.delete('/faults', (context) => {
		world.faults.clear();
		return context.json({ faults: [] });
	});
}
