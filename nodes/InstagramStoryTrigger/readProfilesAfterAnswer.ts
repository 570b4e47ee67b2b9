import type { IWebhookFunctions } from 'n8n-workflow';
import type { Ledger } from '../../core';
import { causeOf } from '../shared/causeOf';
import { openInstagram } from '../shared/instagramAccess';
import { loadCore } from '../shared/loadCore';

const PROFILES_PER_EVENT_MAX = 5;

/**
 * Asks for the handles of new people without keeping Instagram waiting. What fails here stays due and
 * is asked for by the next Import, Preview or Send, so a failure is only logged.
 */
export function readProfilesAfterAnswer(
	context: IWebhookFunctions,
	ledger: Ledger,
	accountIds: readonly string[],
): void {
	readProfiles(context, ledger, accountIds).catch((error: unknown) => {
		context.logger.warn(`Instagram Story Trigger could not read profiles now (${causeOf(error)})`);
	});
}

async function readProfiles(
	context: IWebhookFunctions,
	ledger: Ledger,
	accountIds: readonly string[],
): Promise<void> {
	const core = await loadCore();
	for (const accountId of accountIds) {
		const access = await openInstagram(context, ledger);
		const { instagram } = await access.account(accountId);
		await core.drainProfileJobs({ ledger, instagram }, accountId, PROFILES_PER_EVENT_MAX);
	}
}
