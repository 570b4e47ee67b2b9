import type { Hono } from 'hono';

import { WEBHOOK_FIELDS } from '../world/defaults';
import type { World } from '../world/world';
import { hasScope, listParameter } from './call';
import type { GraphCall, GraphEnv } from './call';
import { invalidParameter, refuse } from './errors';
import { graphRoute } from './route';

/** Facts §6.3: the switch of one account. Which fields arrive is the app's choice, not the account's. */
export function subscriptionRoutes(router: Hono<GraphEnv>, world: World): void {
	const options = { isAccountPath: true };
	router.get(
		'/:id/subscribed_apps',
		graphRoute(world, { ...options, name: 'subscribedApps' }, readSubscription),
	);
	router.post(
		'/:id/subscribed_apps',
		graphRoute(world, { ...options, name: 'subscribedApps' }, subscribe),
	);
	router.delete(
		'/:id/subscribed_apps',
		graphRoute(world, { ...options, name: 'subscribedApps' }, unsubscribe),
	);
}

/** With Facebook Login any Page field serves as the switch (facts §6.3). */
const PAGE_FIELDS = ['feed', 'messages', 'messaging_postbacks', 'mention', 'name'];

function readSubscription({ account, world }: GraphCall): object {
	const { subscription } = account;
	if (!subscription) return { data: [] };
	return {
		data: [
			{ id: world.app.clientId, name: 'Practice app', subscribed_fields: subscription.fields },
		],
	};
}

function subscribe({ account, parameters, token }: GraphCall): object {
	if (!hasScope(token, 'messages') && !hasScope(token, 'comments')) refuse('permissionMissing');
	const fields = listParameter(parameters, 'subscribed_fields');
	const isFacebook = token.login === 'facebook';
	const known: readonly string[] = isFacebook ? PAGE_FIELDS : WEBHOOK_FIELDS;
	if (fields.length === 0) throw invalidParameter('The parameter subscribed_fields is required');
	const unknown = fields.filter((field) => !known.includes(field));
	if (unknown.length > 0) {
		throw invalidParameter(
			`Param subscribed_fields[0] must be one of {${known.join(', ')}} - got "${unknown.join(', ')}".`,
		);
	}
	// Facts §2.5: with Instagram Login this webhook does not exist.
	if (fields.includes('story_insights'))
		throw invalidParameter('story_insights is not available with Instagram Login');
	account.subscription = { fields, login: token.login };
	return { success: true };
}

function unsubscribe({ account }: GraphCall): object {
	account.subscription = null;
	return { success: true };
}
