import type { IHookFunctions } from 'n8n-workflow';
import { openInstagram } from '../shared/instagramAccess';
import { consumerOf } from '../shared/events/consumerOf';
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
export async function listen(context: IHookFunctions): Promise<boolean> {
	if (context.getMode() === 'manual') return true;

	try {
		const ledger = await openDatabase(context);
		const access = await openInstagram(context, ledger);
		const accounts = await access.accounts();
		for (const { accountId, username, instagram } of accounts) {
			await ledger.registerAccount({ accountId, username });
			await instagram.subscribeToWebhooks(WEBHOOK_FIELDS);
		}
		const accountIds = accounts.map(({ accountId }) => accountId);
		await ledger.startListening({ accountIds, consumer: consumerOf(context) });
		return true;
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/** Runs when the workflow is unpublished: from now on nobody would notice a STOP. */
export async function stopListening(context: IHookFunctions): Promise<boolean> {
	if (context.getMode() === 'manual') return true;

	try {
		const ledger = await openDatabase(context);
		await ledger.stopListening(consumerOf(context));
		return true;
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
