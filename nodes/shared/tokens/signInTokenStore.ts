import type { IDataObject, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import type { NodeContext } from '../instagramHttp';
import type { InstagramSettings } from '../instagramSettings';
import { loadCore } from '../loadCore';
import type { TokenStore } from './tokenStore';

/** What n8n keeps of a sign-in (design A of facts/n8n.md §3.4). */
export function signInTokenStore(
	context: NodeContext,
	{ credential, login }: InstagramSettings,
): TokenStore {
	const readData = async (): Promise<unknown> => {
		const { oauthTokenData } = await context.getCredentials(credential);
		// Older versions of n8n keep it as text.
		return typeof oauthTokenData === 'string' ? JSON.parse(oauthTokenData) : oauthTokenData;
	};
	return {
		async read() {
			const core = await loadCore();
			const token = core.readSignInData(await readData(), login);
			if (token !== null) return token;
			throw new core.UserFacingError(
				'notConnected',
				'The Instagram credential is not connected yet.',
				'Open the credential and choose Connect.',
			);
		},
		async trySave(token) {
			const core = await loadCore();
			const data = (await readData()) as Record<string, unknown>;
			return await saveOauthTokenData(context, {
				credential,
				oauthTokenData: core.writeSignInData(data, token) as IDataObject,
			});
		},
	};
}

/**
 * n8n's own method for a renewed token. It is not part of the interface for nodes, so a later n8n may
 * have taken it away.
 */
async function saveOauthTokenData(
	context: NodeContext,
	{ credential, oauthTokenData }: { credential: string; oauthTokenData: IDataObject },
): Promise<boolean> {
	const { additionalData } = context as { additionalData?: IWorkflowExecuteAdditionalData };
	const details = context.getNode().credentials?.[credential];
	const helper = additionalData?.credentialsHelper;
	if (details === undefined || typeof helper?.updateCredentialsOauthTokenData !== 'function') {
		return false;
	}
	try {
		await helper.updateCredentialsOauthTokenData(
			details,
			credential,
			{ oauthTokenData },
			additionalData as IWorkflowExecuteAdditionalData,
		);
		return true;
	} catch {
		// Its message may quote what it was given.
		context.logger.warn('n8n did not store the renewed Instagram token');
		return false;
	}
}
