import { DAY_MS, HOUR_MS, SECOND_MS } from '../world/clock';
import { FACEBOOK_SCOPES, INSTAGRAM_SCOPES } from '../world/defaults';
import type { Account, AuthorizationCode, Login, Token } from '../world/model';
import type { World } from '../world/world';

/** Facts §1.1: a short token lives one hour; the documented long one 5,183,944 seconds, about 60 days. */
export const SHORT_TOKEN_MS = HOUR_MS;
export const LONG_TOKEN_MS = 5_183_944 * SECOND_MS;
export const CODE_MS = HOUR_MS;
export const REFRESHABLE_AFTER_MS = DAY_MS;

export interface TokenRequest {
	accountId: string;
	login: Login;
	kind: Token['kind'];
	scopes?: readonly string[] | undefined;
	/** In the past for a token that is already old. */
	issuedAt?: number | undefined;
}

export function issueToken(world: World, request: TokenRequest): Token {
	const issuedAt = request.issuedAt ?? world.clock.now();
	const token: Token = {
		value: world.ids.token(request.login),
		login: request.login,
		kind: request.kind,
		accountId: request.accountId,
		scopes: [...(request.scopes ?? allScopes(request.login))],
		issuedAt,
		expiresAt: request.kind === 'page' ? null : issuedAt + lifeOf(request.kind),
		isRevoked: false,
	};
	world.tokens.set(token.value, token);
	return token;
}

function lifeOf(kind: 'short' | 'long'): number {
	return kind === 'short' ? SHORT_TOKEN_MS : LONG_TOKEN_MS;
}

export function allScopes(login: Login): readonly string[] {
	return login === 'instagram' ? INSTAGRAM_SCOPES : FACEBOOK_SCOPES;
}

export function secondsLeft(world: World, token: Token): number {
	return token.expiresAt === null
		? 0
		: Math.round((token.expiresAt - world.clock.now()) / SECOND_MS);
}

export function issueCode(
	world: World,
	details: { login: Login; account: Account; redirectUri: string; scopes: string[] },
): AuthorizationCode {
	const code: AuthorizationCode = {
		value: world.ids.code(),
		login: details.login,
		accountId: details.account.id,
		redirectUri: details.redirectUri,
		scopes: details.scopes,
		issuedAt: world.clock.now(),
		isUsed: false,
	};
	world.codes.set(code.value, code);
	return code;
}

/** Single use, one hour, and the redirect address to the letter (facts §1.1). */
export function redeemCode(
	world: World,
	given: { code: string; redirectUri: string; login: Login },
): AuthorizationCode | undefined {
	const code = world.codes.get(given.code.replace(/#_$/, ''));
	if (!code || code.isUsed || code.login !== given.login) return undefined;
	if (code.issuedAt + CODE_MS <= world.clock.now()) return undefined;
	if (code.redirectUri !== given.redirectUri) return undefined;
	code.isUsed = true;
	return code;
}
