import type { Hono } from 'hono';

import type { Login } from '../world/model';
import type { World } from '../world/world';
import type { GraphContext, GraphEnv } from './call';
import { signInErrorPage, signInPage } from './signInPage';
import { allScopes, issueCode } from './tokens';

/** Facts §1.1 step 1, and the Facebook dialog of §1.2, which differs in its path and its scopes only. */
export function signInRoutes(router: Hono<GraphEnv>, world: World): void {
	router.get('/oauth/authorize', (context) => showPage(world, context, 'instagram'));
	router.post('/oauth/authorize', async (context) => decide(world, context, 'instagram'));
	router.get('/dialog/oauth', (context) => showPage(world, context, 'facebook'));
	router.post('/dialog/oauth', async (context) => decide(world, context, 'facebook'));
}

function showPage(world: World, context: GraphContext, login: Login): Response {
	const query = context.req.query();
	const problem = problemWith(world, query, login);
	if (problem !== null) return html(context, signInErrorPage(problem), 400);
	const page = signInPage({
		path: context.req.path,
		query,
		appId: world.app.clientId,
		scopes: scopesOf(query),
		accounts: [...world.accounts.values()],
	});
	return html(context, page, 200);
}

async function decide(world: World, context: GraphContext, login: Login): Promise<Response> {
	const form = new URLSearchParams(await context.req.text());
	const query = Object.fromEntries(form);
	const problem = problemWith(world, query, login);
	const redirectUri = query.redirect_uri;
	if (problem !== null || redirectUri === undefined) {
		return html(context, signInErrorPage(problem ?? 'redirect_uri is missing'), 400);
	}
	const target = new URL(redirectUri);
	if (query.state !== undefined) target.searchParams.set('state', query.state);
	if (query.decision !== 'allow') {
		target.searchParams.set('error', 'access_denied');
		target.searchParams.set('error_reason', 'user_denied');
		target.searchParams.set('error_description', 'The user denied your request');
		return context.redirect(target.href);
	}
	const account = world.account(query.account_id);
	if (!account) return html(context, signInErrorPage('This account does not exist'), 400);
	const scopes = grantedScopes(query, form.getAll('granted'));
	const code = issueCode(world, { login, account, redirectUri, scopes });
	target.searchParams.set('code', code.value);
	// Instagram appends an empty-looking fragment; it never reaches the server (facts §1.1).
	return context.redirect(`${target.href}#_`);
}

/** Basic access cannot be unticked; a form without any tick boxes grants all that was asked for. */
function grantedScopes(query: Readonly<Record<string, string>>, ticked: string[]): string[] {
	const asked = scopesOf(query);
	if (ticked.length === 0) return asked;
	return asked.filter((scope) => /basic$/.test(scope) || ticked.includes(scope));
}

function problemWith(
	world: World,
	query: Readonly<Record<string, string>>,
	login: Login,
): string | null {
	const { client_id: clientId, redirect_uri: redirectUri, response_type: responseType } = query;
	if (clientId !== world.app.clientId) {
		return `Invalid platform app: client_id is "${clientId ?? ''}", the practice app is ${world.app.clientId}`;
	}
	if (redirectUri === undefined || !URL.canParse(redirectUri))
		return 'Invalid redirect_uri: it is missing or no address';
	const { redirectUris } = world.app;
	if (redirectUris.length > 0 && !redirectUris.includes(redirectUri)) {
		return 'Invalid redirect_uri: it must match one of the app to the letter';
	}
	if (responseType !== undefined && responseType !== 'code')
		return 'Invalid response_type: only "code" is supported';
	return problemWithScopes(scopesOf(query), login);
}

function problemWithScopes(scopes: string[], login: Login): string | null {
	if (scopes.length === 0) return 'Invalid scope: none is given';
	const unknown = scopes.filter((scope) => !allScopes(login).includes(scope));
	if (unknown.length > 0) return `Invalid scope: ${unknown.join(', ')}`;
	const basic = login === 'instagram' ? 'instagram_business_basic' : 'instagram_basic';
	return scopes.includes(basic) ? null : `Invalid scope: ${basic} is mandatory`;
}

/** Separated by commas or spaces (facts §1.1). */
function scopesOf(query: Readonly<Record<string, string>>): string[] {
	return (query.scope ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
}

function html(context: GraphContext, page: string, status: 200 | 400): Response {
	return context.html(page, status);
}
