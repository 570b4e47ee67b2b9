import type { Hono } from 'hono';
import { z } from 'zod';

import { issueToken, secondsLeft } from '../graph/tokens';
import { HOUR_MS } from '../world/clock';
import type { World } from '../world/world';
import { ControlError, readBody } from './control';

const issueSchema = z
	.object({
		accountId: z.string(),
		ageHours: z.number().min(0),
		kind: z.enum(['short', 'long', 'page']),
		login: z.enum(['instagram', 'facebook']),
		scopes: z.array(z.string()),
	})
	.partial()
	.strict();

const revokeSchema = z.object({ access_token: z.string() }).strict();

/** A token without signing in, as the dashboard's "Generate token" gives one (facts §1.1). */
export function tokenControls(router: Hono, world: World): void {
	router.post('/token', async (context) => {
		const body = await readBody(context, issueSchema);
		const account = world.account(body.accountId);
		if (!account) throw new ControlError(`There is no account ${body.accountId ?? ''}`, 404);
		const kind = body.kind ?? 'long';
		const token = issueToken(world, {
			accountId: account.id,
			login: kind === 'page' ? 'facebook' : (body.login ?? 'instagram'),
			kind,
			scopes: body.scopes,
			issuedAt: world.clock.now() - (body.ageHours ?? 0) * HOUR_MS,
		});
		return context.json({
			access_token: token.value,
			token_type: 'bearer',
			expires_in: secondsLeft(world, token),
			user_id: account.id,
		});
	});
	router.post('/token/revoke', async (context) => {
		const body = await readBody(context, revokeSchema);
		const token = world.tokens.get(body.access_token);
		if (!token) throw new ControlError('There is no such token', 404);
		token.isRevoked = true;
		return context.json({ revoked: true });
	});
}
