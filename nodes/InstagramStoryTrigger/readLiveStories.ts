import type { IWebhookFunctions } from 'n8n-workflow';
import type { Ledger } from '../../core';
import { causeOf } from '../shared/causeOf';
import { consumerOf } from '../shared/events/consumerOf';
import { openInstagram } from '../shared/instagramAccess';
import { rememberBriefly } from '../shared/rememberBriefly';

/**
 * Asks Instagram which stories are live and keeps them, a few seconds apart at most: a reply to a
 * highlight names a story that is never among them.
 * Where Instagram does not answer that is logged only, because the event itself is safe.
 */
export async function readLiveStories(
	context: IWebhookFunctions,
	ledger: Ledger,
	accountId: string,
): Promise<void> {
	try {
		await rememberBriefly(`${consumerOf(context)} stories of ${accountId}`, async () => {
			const access = await openInstagram(context, ledger);
			const { instagram } = await access.account(accountId);
			const { stories } = await instagram.listStories();
			await ledger.saveStories(accountId, stories);
		});
	} catch (error) {
		context.logger.warn(
			`Instagram Story Trigger could not read the live stories now (${causeOf(error)})`,
		);
	}
}
