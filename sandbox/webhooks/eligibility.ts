import type { Account } from '../world/model';
import type { World } from '../world/world';
import type { WebhookEvent } from './events';

/** Why Meta would not send this event, or null. Conditions of facts §6.3. */
export function refusalOf(world: World, event: WebhookEvent): string | null {
	if (event.silentBecause !== undefined) return event.silentBecause;
	const account = world.account(event.accountId);
	if (world.app.callbackUrl === null) return 'no callback address is set: POST /_sandbox/app';
	if (!account?.subscription)
		return `account ${event.accountId} is not subscribed: POST /me/subscribed_apps`;
	if (!world.app.fields.includes(event.field))
		return `the app did not choose the field "${event.field}"`;
	return refusalByLogin(account, event.field) ?? refusalByPrivacy(account, event.field);
}

/** Facts §6.3: these two exist only with Facebook Login. */
function refusalByLogin(account: Account, field: string): string | null {
	const isFacebookOnly = field === 'story_insights' || field === 'mentions';
	if (!isFacebookOnly || account.subscription?.login === 'facebook') return null;
	return `${field} webhooks exist only with Facebook Login`;
}

function refusalByPrivacy(account: Account, field: string): string | null {
	const needsPublic = field === 'comments' || field === 'live_comments' || field === 'mentions';
	return account.isPrivate && needsPublic ? `${field} reach only public accounts` : null;
}
