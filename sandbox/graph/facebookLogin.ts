import type { Hono } from 'hono';

import { answerUnderFaults, jsonAnswer } from './route';
import type { World } from '../world/world';
import { liveToken, readParameters, textParameter } from './call';
import type { GraphContext, GraphEnv, Parameters } from './call';
import { GraphError, invalidParameter } from './errors';
import { issueToken, redeemCode, secondsLeft } from './tokens';

/**
 * Facts §1.2. On Meta's hosts this is graph.facebook.com; here the version in the path or the method
 * tells it from Instagram's unversioned POST.
 */
export function facebookTokenRoutes(
	router: Hono<GraphEnv>,
	world: World,
	isVersioned: boolean,
): void {
	const answer = async (context: GraphContext): Promise<Response> => {
		const target = { routes: ['codeExchange' as const], people: [], accountId: undefined };
		return answerUnderFaults({ world, context, target }, async () => {
			return jsonAnswer(context, tokenFor(world, await readParameters(context)), 200);
		});
	};
	router.get('/oauth/access_token', answer);
	if (isVersioned) router.post('/oauth/access_token', answer);
}

function tokenFor(world: World, parameters: Parameters): object {
	if (textParameter(parameters, 'client_id') !== world.app.clientId)
		throw invalidParameter('Invalid client_id');
	if (textParameter(parameters, 'client_secret') !== world.app.clientSecret) {
		throw new GraphError({ code: 1, status: 400, message: 'Error validating client secret.' });
	}
	const from =
		textParameter(parameters, 'grant_type') === 'fb_exchange_token'
			? liveToken(world, textParameter(parameters, 'fb_exchange_token') ?? '')
			: redeemedCode(world, parameters);
	const token = issueToken(world, {
		accountId: from.accountId,
		login: 'facebook',
		kind: 'long',
		scopes: from.scopes,
	});
	return { access_token: token.value, token_type: 'bearer', expires_in: secondsLeft(world, token) };
}

function redeemedCode(
	world: World,
	parameters: Parameters,
): { accountId: string; scopes: string[] } {
	const code = redeemCode(world, {
		code: textParameter(parameters, 'code') ?? '',
		redirectUri: textParameter(parameters, 'redirect_uri') ?? '',
		login: 'facebook',
	});
	if (!code)
		throw new GraphError({
			code: 100,
			message: 'This authorization code has been used or has expired.',
		});
	return code;
}
