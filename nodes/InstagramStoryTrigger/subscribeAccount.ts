import type { IHookFunctions } from 'n8n-workflow';
import { openInstagram } from '../shared/instagramAccess';
import { openDatabase } from '../shared/openDatabase';
import { toNodeError } from '../shared/toNodeError';

/** What the least scopes allow (facts/instagram.md §6.3); comments need one more permission. */
const WEBHOOK_FIELDS = [
	'messages',
	'messaging_postbacks',
	'messaging_seen',
	'messaging_referral',
	'messaging_optins',
	'message_reactions',
	'message_edit',
	'message_echoes',
] as const;

/**
 * Runs when the workflow is published. Never for a test in the editor: it would point the one
 * address of the app at a listener that is gone two minutes later (DESIGN §6).
 */
export async function subscribeAccount(context: IHookFunctions): Promise<boolean> {
	if (context.getMode() === 'manual') return true;

	try {
		const ledger = await openDatabase(context);
		const access = await openInstagram(context, ledger);
		for (const { accountId, username, instagram } of await access.accounts()) {
			await ledger.registerAccount({ accountId, username });
			await instagram.subscribeToWebhooks(WEBHOOK_FIELDS);
		}
		return true;
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
