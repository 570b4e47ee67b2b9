import type { IWebhookFunctions } from 'n8n-workflow';
import { readAppSecrets } from '../shared/instagramSettings';
import type { Core } from '../shared/loadCore';

const SIGNATURE_HEADER = 'x-hub-signature-256';

/**
 * Either secret of the app may have signed (facts/instagram.md §6.2). A missing secret, body or header
 * never counts as valid; only a typed reason switches the check off.
 */
export async function isSignatureAccepted(
	context: IWebhookFunctions,
	core: Core,
	rawBody: Uint8Array,
): Promise<boolean> {
	const unsignedReason = context.getNodeParameter('options.unsignedReason', '');
	if (typeof unsignedReason === 'string' && unsignedReason.trim() !== '') {
		context.logger.warn('Instagram Story Trigger accepts events without a check of the signature');
		return true;
	}
	const header = context.getHeaderData()[SIGNATURE_HEADER];
	return core.verifySignature(
		rawBody,
		typeof header === 'string' ? header : undefined,
		await readAppSecrets(context),
	);
}
