import type { Hono } from 'hono';

import type { Account } from '../world/model';
import type { World } from '../world/world';
import { requireScope, textParameter } from './call';
import type { GraphCall, GraphEnv } from './call';
import { parseFields, selectFields } from './fields';
import type { FieldRequest } from './fields';
import { pageOf } from './paging';
import { graphRoute } from './route';
import { issueToken } from './tokens';

/** `/me` (facts §1.1), and `/me/accounts` for Facebook Login (facts §1.2). */
export function accountRoutes(router: Hono<GraphEnv>, world: World): void {
	router.get('/me', graphRoute(world, { name: 'me' }, readMe));
	router.get('/me/accounts', graphRoute(world, { name: 'pages' }, listPages));
	router.get('/me/permissions', graphRoute(world, { name: 'me' }, listPermissions));
}

function readMe(call: GraphCall): object {
	const { account, token, parameters } = call;
	const fields = parseFields(textParameter(parameters, 'fields'));
	if (token.login === 'instagram') return readAccount(call, account);
	// With Facebook Login "me" is a person, or the Page itself for a Page token.
	if (token.kind === 'page') return selectFields(account.pageId, pageValues(account), fields);
	return selectFields('10200000000000001', { name: 'Practice Owner' }, fields);
}

/** Two ids, a classic trap: `id` is app-scoped, `user_id` is the one of webhooks (facts §1.1). */
export function readAccount({ token, parameters, world }: GraphCall, account: Account): object {
	requireScope(token, 'basic');
	const isInstagram = token.login === 'instagram';
	const posts = [...world.media.values()].filter((medium) => {
		return medium.accountId === account.id && medium.productType !== 'STORY';
	});
	return selectFields(
		isInstagram ? account.scopedId : account.id,
		{
			user_id: account.id,
			username: account.username,
			name: account.name,
			account_type: account.accountType,
			profile_picture_url: `${world.origin}/_cdn/account/${account.id}.svg`,
			followers_count: account.followersCount,
			follows_count: 211,
			media_count: posts.length,
			biography: 'A practice account: nothing here is real.',
			website: 'https://example.com/',
		},
		parseFields(textParameter(parameters, 'fields')),
	);
}

function listPages(call: GraphCall): object {
	const { world, parameters, token } = call;
	const fields = parseFields(textParameter(parameters, 'fields') ?? 'id,name,access_token');
	const pages = [...world.accounts.values()].map((account) => {
		const page = issueToken(world, {
			accountId: account.id,
			login: 'facebook',
			kind: 'page',
			scopes: token.scopes,
		});
		return selectFields(
			account.pageId,
			{ ...pageValues(account), access_token: page.value },
			fields,
		);
	});
	return pageOf(call, pages);
}

function pageValues(account: Account): Record<string, unknown> {
	return {
		name: account.name,
		instagram_business_account: ({ fields }: FieldRequest) =>
			selectFields(account.id, { username: account.username, name: account.name }, fields),
		tasks: ['MESSAGING', 'MODERATE'],
	};
}

function listPermissions({ token }: GraphCall): object {
	return { data: token.scopes.map((permission) => ({ permission, status: 'granted' })) };
}
