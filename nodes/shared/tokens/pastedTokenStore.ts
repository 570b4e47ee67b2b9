import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { NodeContext } from '../instagramHttp';
import { toN8n } from '../instagramHttp';
import type { InstagramSettings } from '../instagramSettings';
import { loadCore } from '../loadCore';
import type { TokenStore } from './tokenStore';

const ANSWER_TIMEOUT_MS = 20_000;

/**
 * A pasted token and the session beside it. n8n itself stores a session that `preAuthentication` of the
 * credential returns, and it asks for one when the session field that a request brings along is empty
 * (facts/n8n.md §3.1): so a request with an empty session and the renewed one in hand is what saves it.
 */
export function pastedTokenStore(
	context: NodeContext,
	{ credential, login, server, graphVersion }: InstagramSettings,
): TokenStore {
	return {
		async read() {
			const core = await loadCore();
			const token = core.readPastedToken(await context.getCredentials(credential), login);
			if (token !== null) return token;
			throw new core.UserFacingError(
				'notConnected',
				'No access token is pasted into the Instagram credential yet.',
				'Open the credential and paste the token that the Meta dashboard generated.',
			);
		},
		async trySave(token) {
			const core = await loadCore();
			const fields = await context.getCredentials(credential);
			const renewedSession = core.writePastedSession(String(fields.accessToken).trim(), token);
			await askToStore(context, {
				credential,
				url: `${server.origin}/${graphVersion}/me`,
				data: { ...fields, sessionToken: '', renewedSession: { ...renewedSession } },
			});
			const { sessionToken } = await context.getCredentials(credential);
			return sessionToken === token.value;
		},
	};
}

/** What the server answers does not matter; the token it is asked with is the renewed one. */
async function askToStore(
	context: NodeContext,
	given: { credential: string; url: string; data: ICredentialDataDecryptedObject },
): Promise<void> {
	const { credential, url, data } = given;
	const { id = '', name = '' } = context.getNode().credentials?.[credential] ?? {};
	try {
		await context.helpers.httpRequestWithAuthentication.call(
			context,
			credential,
			toN8n({ method: 'GET', url, query: { fields: 'id' }, timeoutMs: ANSWER_TIMEOUT_MS }),
			{
				credentialsDecrypted: {
					id: id ?? '',
					name,
					type: credential,
					data,
				},
			},
		);
	} catch {
		// Whether it was stored is looked at next, and an error could quote the token.
		context.logger.debug('The request that stores a renewed Instagram token was not answered');
	}
}
