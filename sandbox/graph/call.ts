import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

import { isRecord } from '../world/isRecord';
import type { Account, Token } from '../world/model';
import type { World } from '../world/world';
import { GraphError, invalidParameter, refuse, unknownObject } from './errors';

export interface GraphEnv {
	Bindings: HttpBindings;
}

export type GraphContext = Context<GraphEnv>;

export type Parameters = Readonly<Record<string, unknown>>;

/** One authenticated call. */
export interface GraphCall {
	world: World;
	context: GraphContext;
	parameters: Parameters;
	token: Token;
	account: Account;
	now: number;
}

/** Query, form and JSON body as one, as Graph takes them; a later source wins. */
export async function readParameters(context: GraphContext): Promise<Parameters> {
	const query = context.req.query();
	if (context.req.method === 'GET') return query;
	const contentType = context.req.header('content-type') ?? '';
	const text = await context.req.text();
	if (text === '') return query;
	if (contentType.includes('json')) return { ...query, ...parseJsonObject(text) };
	return { ...query, ...formParameters(text) };
}

function parseJsonObject(text: string): Record<string, unknown> {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		throw invalidParameter('The body is not valid JSON');
	}
	if (!isRecord(parsed)) throw invalidParameter('The body must be a JSON object');
	return parsed;
}

/** In a form, Graph takes objects as JSON text. */
function formParameters(text: string): Record<string, unknown> {
	const entries = [...new URLSearchParams(text)].map(([name, value]) => {
		return [name, /^[[{]/.test(value) ? parsedOr(value) : value] as const;
	});
	return Object.fromEntries(entries);
}

function parsedOr(value: string): unknown {
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

export function textParameter(parameters: Parameters, name: string): string | undefined {
	const value = parameters[name];
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function listParameter(parameters: Parameters, name: string): string[] {
	const value = parameters[name];
	const items = Array.isArray(value)
		? value.map(String)
		: (textParameter(parameters, name) ?? '').split(',');
	return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Bearer header or `access_token` (facts §1.1). */
export function authenticate(world: World, context: GraphContext, parameters: Parameters): Token {
	const bearer = /^(?:Bearer|OAuth) (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
	const value = bearer ?? textParameter(parameters, 'access_token');
	if (value === undefined || value === '') return refuse('tokenMissing');
	return liveToken(world, value);
}

export function liveToken(world: World, value: string): Token {
	const token = world.tokens.get(value);
	if (!token) return refuse('tokenUnknown');
	if (token.isRevoked)
		throw new GraphError({
			code: 190,
			subcode: 460,
			message: 'The session is invalid: the password changed',
		});
	if (token.expiresAt !== null && token.expiresAt <= world.clock.now()) {
		return refuse(token.login === 'instagram' ? 'sessionExpired' : 'tokenExpired');
	}
	return token;
}

/** Each permission has one name with Instagram Login and another with Facebook Login (facts §1). */
const SCOPES = {
	basic: ['instagram_business_basic', 'instagram_basic'],
	messages: ['instagram_business_manage_messages', 'instagram_manage_messages'],
	comments: ['instagram_business_manage_comments', 'instagram_manage_comments'],
	insights: ['instagram_business_manage_insights', 'instagram_manage_insights'],
} as const;

export function hasScope(token: Token, job: keyof typeof SCOPES): boolean {
	return SCOPES[job].some((scope) => token.scopes.includes(scope));
}

export function requireScope(token: Token, job: keyof typeof SCOPES): void {
	if (!hasScope(token, job)) refuse('permissionMissing');
}

/** The account that `me` or an id in the path names; a token sees no account but its own. */
export function accountOfPath(world: World, token: Token, id: string): Account {
	const own = world.account(token.accountId);
	const named = id === 'me' ? own : world.account(id);
	const mayReachAll = token.login === 'facebook' && token.kind !== 'page';
	if (!named || (!mayReachAll && named.id !== token.accountId)) throw unknownObject(id);
	return named;
}
