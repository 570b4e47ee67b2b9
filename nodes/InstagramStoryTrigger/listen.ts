import type { IHookFunctions } from 'n8n-workflow';
import { openInstagram, type ConnectedAccount } from '../shared/instagramAccess';
import { consumerOf } from '../shared/events/consumerOf';
import { readFilter } from '../shared/events/readFilter';
import { watchNextStory } from '../shared/events/watchNextStory';
import { loadCore } from '../shared/loadCore';
import { openDatabase } from '../shared/openDatabase';
import { toNodeError } from '../shared/toNodeError';

/** What the least scopes allow (facts/instagram.md §6.3). */
const MESSAGE_FIELDS = [
	'messages',
	'messaging_postbacks',
	'messaging_seen',
	'messaging_referral',
	'messaging_optins',
	'message_reactions',
	'message_edit',
	'message_echoes',
] as const;

/** Only with the permission to manage comments; Instagram refuses the whole list otherwise. */
const COMMENT_FIELDS = ['comments', 'live_comments'] as const;
const COMMENT_SCOPE = 'instagram_business_manage_comments';

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
		const withComments = (await access.scopes())?.includes(COMMENT_SCOPE) === true;
		const fields = [...MESSAGE_FIELDS, ...(withComments ? COMMENT_FIELDS : [])];
		for (const account of accounts) {
			await ledger.registerAccount({ accountId: account.accountId, username: account.username });
			await account.instagram.subscribeToWebhooks(fields);
			await checkSubscription(account);
		}
		const accountIds = accounts.map(({ accountId }) => accountId);
		await ledger.startListening({ accountIds, consumer: consumerOf(context) });
		const filter = readFilter((name, fallback) =>
			context.getNodeParameter(name, fallback as object),
		);
		await watchNextStory(context, ledger, filter);
		return true;
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/** Instagram says yes to the switch at once; whether it is on is another question. */
async function checkSubscription({ username, readSubscription }: ConnectedAccount): Promise<void> {
	const subscription = await readSubscription();
	// A question that failed tells nothing: Connection > Check asks again.
	if (subscription.kind === 'failed' || subscription.answer !== null) return;

	const { UserFacingError } = await loadCore();
	throw new UserFacingError(
		'notSubscribed',
		`Instagram sends no events of @${username}, although it was asked to.`,
		'Publish the workflow again. If this stays, open Instagram Story Insights > Connection > Check and follow what it says.',
	);
}

/**
 * The end of a test in the editor looks like an unpublication (mode `internal`), but for the address. An
 * n8n with another name for it is not recognised, and then nobody is written to: the safe side.
 */
const isEndOfTest = (context: IHookFunctions): boolean =>
	context.getMode() === 'manual' ||
	context.getNodeWebhookUrl('default')?.includes('/webhook-test/') === true;

/** Runs when the workflow is unpublished: from now on nobody would notice a STOP. */
export async function stopListening(context: IHookFunctions): Promise<boolean> {
	if (isEndOfTest(context)) return true;

	try {
		const ledger = await openDatabase(context);
		await ledger.stopListening(consumerOf(context));
		return true;
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
