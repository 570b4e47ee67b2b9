import type { Hono } from 'hono';

import type { FaultRoute } from '../world/faults';
import type { Token } from '../world/model';
import type { World } from '../world/world';
import { liveToken, readParameters, textParameter } from './call';
import type { GraphContext, GraphEnv, Parameters } from './call';
import { GraphError, invalidParameter } from './errors';
import { answerUnderFaults, jsonAnswer } from './route';
import { issueToken, redeemCode, REFRESHABLE_AFTER_MS, secondsLeft } from './tokens';

/** Facts §1.1 steps 2 and 3 and the refresh. Unversioned; none of them takes a Bearer header. */
export function tokenRoutes(router: Hono<GraphEnv>, world: World): void {
	const add = (
		name: FaultRoute,
		answer: (parameters: Parameters, context: GraphContext) => Response,
	) => {
		return async (context: GraphContext): Promise<Response> => {
			const target = { routes: [name], people: [], accountId: undefined };
			return answerUnderFaults({ world, context, target }, async () => {
				return answer(await readParameters(context), context);
			});
		};
	};
	router.post(
		'/oauth/access_token',
		add('codeExchange', (parameters, context) => {
			return exchangeCode(world, context, parameters);
		}),
	);
	router.get(
		'/access_token',
		add('longLivedExchange', (parameters, context) => {
			return jsonAnswer(context, exchangeToken(world, parameters), 200);
		}),
	);
	router.get(
		'/refresh_access_token',
		add('refresh', (parameters, context) => {
			return jsonAnswer(context, refreshToken(world, parameters), 200);
		}),
	);
}

function exchangeCode(world: World, context: GraphContext, parameters: Parameters): Response {
	const clientId = textParameter(parameters, 'client_id');
	if (clientId !== world.app.clientId) return refusal(context, 'Invalid platform app');
	if (textParameter(parameters, 'client_secret') !== world.app.clientSecret) {
		return refusal(context, 'Error validating client secret.');
	}
	if (textParameter(parameters, 'grant_type') !== 'authorization_code') {
		return refusal(context, 'Invalid grant_type');
	}
	const code = redeemCode(world, {
		code: textParameter(parameters, 'code') ?? '',
		redirectUri: textParameter(parameters, 'redirect_uri') ?? '',
		login: 'instagram',
	});
	if (!code) return refusal(context, 'Matching code was not found or was already used');
	const token = issueToken(world, {
		accountId: code.accountId,
		login: 'instagram',
		kind: 'short',
		scopes: code.scopes,
	});
	return codeAnswer(world, context, token);
}

/** The code exchange has its own error shape, unlike all other calls (facts §1.1). */
function refusal(context: GraphContext, message: string): Response {
	return jsonAnswer(
		context,
		{ error_type: 'OAuthException', code: 400, error_message: message },
		400,
	);
}

/**
 * Facts §1.1: wrapped in `data` as documented, or flat as observed, where `user_id` is a JSON number
 * above 2^53 that a careless client rounds. It is the app-scoped id, not the one of webhooks.
 */
function codeAnswer(world: World, context: GraphContext, token: Token): Response {
	const scopedId = world.account(token.accountId)?.scopedId ?? '';
	if (world.app.wrappedTokenAnswer) {
		const row = {
			access_token: token.value,
			user_id: scopedId,
			permissions: token.scopes.join(','),
		};
		return jsonAnswer(context, { data: [row] }, 200);
	}
	context.header('Content-Type', 'application/json; charset=UTF-8');
	const permissions = JSON.stringify(token.scopes);
	return context.body(
		`{"access_token":"${token.value}","user_id":${scopedId},"permissions":${permissions}}`,
	);
}

function exchangeToken(world: World, parameters: Parameters): object {
	if (textParameter(parameters, 'grant_type') !== 'ig_exchange_token')
		throw invalidParameter('grant_type must be ig_exchange_token');
	if (textParameter(parameters, 'client_secret') !== world.app.clientSecret) {
		throw new GraphError({ code: 1, status: 400, message: 'Error validating client secret.' });
	}
	const short = liveToken(world, textParameter(parameters, 'access_token') ?? '');
	if (short.kind !== 'short') throw invalidParameter('The access token is not a short-lived token');
	return longLivedAnswer(world, short);
}

/** At least 24 hours old, alive, basic permission; no client secret (facts §1.1). */
function refreshToken(world: World, parameters: Parameters): object {
	if (textParameter(parameters, 'grant_type') !== 'ig_refresh_token')
		throw invalidParameter('grant_type must be ig_refresh_token');
	const token = liveToken(world, textParameter(parameters, 'access_token') ?? '');
	if (token.kind !== 'long') throw invalidParameter('Only a long-lived token can be refreshed');
	if (!token.scopes.includes('instagram_business_basic')) {
		throw new GraphError({
			code: 10,
			message: '(#10) The token lacks the permission instagram_business_basic',
		});
	}
	if (world.clock.now() - token.issuedAt < REFRESHABLE_AFTER_MS) {
		throw invalidParameter('The token must be at least 24 hours old to be refreshed');
	}
	return longLivedAnswer(world, token);
}

function longLivedAnswer(world: World, from: Token): object {
	const { accountId, login, scopes } = from;
	const token = issueToken(world, { accountId, login, kind: 'long', scopes });
	return { access_token: token.value, token_type: 'bearer', expires_in: secondsLeft(world, token) };
}
