import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** `GET ?hub.mode=subscribe&hub.challenge=…&hub.verify_token=…` (facts/instagram.md §6.1). */
export function answerVerification(context: IWebhookFunctions): IWebhookResponseData {
	const query = context.getQueryData() as Record<string, unknown>;
	const response = context.getResponseObject();
	const isOurs =
		query['hub.mode'] === 'subscribe' && query['hub.verify_token'] === context.getNode().id;

	if (isOurs) {
		response.status(200).type('text/plain').send(String(query['hub.challenge'])).end();
	} else {
		response.status(403).type('text/plain').send('The verify token does not match').end();
	}
	return { noWebhookResponse: true };
}
