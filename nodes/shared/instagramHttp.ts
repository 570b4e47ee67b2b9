import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { HttpAnswer, HttpRequest } from '../../core';
import { INSTAGRAM_CREDENTIAL } from './credentialNames';

/** Wherever n8n calls us with a credential. */
export type NodeContext =
	IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/**
 * n8n's request with the token of the credential. The call is not tied to the Stop button: a message
 * on its way must end with a known outcome.
 */
export const instagramHttp =
	(context: NodeContext): HttpRequest =>
	async ({ method, url, query, body, timeoutMs }) => {
		const answer: IN8nHttpFullResponse = await context.helpers.httpRequestWithAuthentication.call(
			context,
			INSTAGRAM_CREDENTIAL,
			{
				method,
				url,
				...(query === undefined ? {} : { qs: { ...query } }),
				...(body === undefined ? {} : { body: body as IDataObject }),
				json: true,
				timeout: timeoutMs,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
			{
				oauth2: {
					// Documented wrapped and observed flat (facts/instagram.md §1.1); n8n falls back to flat.
					property: 'data[0].access_token',
					// Instagram has no refresh_token grant, so n8n must not try one (facts/n8n.md §3.2).
					skipTokenRefresh: true,
				},
			},
		);
		return toHttpAnswer(answer);
	};

const toHttpAnswer = ({ statusCode, headers, body }: IN8nHttpFullResponse): HttpAnswer => ({
	status: statusCode,
	headers: Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	),
	body,
});
