import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { HttpAnswer, HttpRequest, HttpRequestOptions } from '../../core';

/** Wherever n8n calls us with a credential. */
export type NodeContext =
	IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/**
 * n8n's request with this token: a Page has a token of its own, which n8n knows nothing of. The call is
 * not tied to the Stop button: a message on its way must end with a known outcome.
 */
export const bearerHttp =
	(context: NodeContext, token: string): HttpRequest =>
	async (request) =>
		await ask(context, { ...toN8n(request), headers: { Authorization: `Bearer ${token}` } });

/** Without any token. */
export const plainHttp =
	(context: NodeContext): HttpRequest =>
	async (request) =>
		await ask(context, toN8n(request));

async function ask(context: NodeContext, options: IHttpRequestOptions): Promise<HttpAnswer> {
	const answer: IN8nHttpFullResponse = await context.helpers.httpRequest(options);
	return toHttpAnswer(answer);
}

/** Every status is an answer; a redirect could carry the token to another host. */
export const toN8n = ({
	method,
	url,
	query,
	body,
	timeoutMs,
}: HttpRequestOptions): IHttpRequestOptions => ({
	method,
	url,
	...(query === undefined ? {} : { qs: { ...query } }),
	...(body === undefined ? {} : { body: body as IDataObject }),
	json: true,
	timeout: timeoutMs,
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
});

const toHttpAnswer = ({ statusCode, headers, body }: IN8nHttpFullResponse): HttpAnswer => ({
	status: statusCode,
	headers: Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	),
	body,
});
