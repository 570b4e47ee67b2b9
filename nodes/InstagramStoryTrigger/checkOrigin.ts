import type { IWebhookFunctions } from 'n8n-workflow';
import type { EventOrigin } from '../../core';
import { readAppSecrets } from '../shared/instagramSettings';
import { emissionConsumerOf } from '../shared/events/consumerOf';
import { rememberBriefly } from '../shared/rememberBriefly';
import type { Core } from '../shared/loadCore';

const SIGNATURE_HEADER = 'x-hub-signature-256';

/**
 * Who vouches for a delivery, or null when nobody does. Either secret of the app may have signed
 * (facts/instagram.md §6.2). A missing secret, body or header never counts as valid; only a typed
 * reason switches the check off, and what comes in then proves nothing.
 */
export async function checkOrigin(
	context: IWebhookFunctions,
	core: Core,
	rawBody: Uint8Array,
): Promise<EventOrigin | null> {
	const unsignedReason = context.getNodeParameter('options.unsignedReason', '');
	if (typeof unsignedReason === 'string' && unsignedReason.trim() !== '') {
		context.logger.warn('Instagram Story Trigger accepts events without a check of the signature');
		return 'uncheckedTrigger';
	}
	const header = context.getHeaderData()[SIGNATURE_HEADER];
	const isSigned = core.verifySignature(
		rawBody,
		typeof header === 'string' ? header : undefined,
		await rememberBriefly(
			`${emissionConsumerOf(context)} secrets`,
			async () => await readAppSecrets(context),
		),
	);
	if (!isSigned) return null;
	return context.getMode() === 'manual' ? 'testTrigger' : 'publishedTrigger';
}
