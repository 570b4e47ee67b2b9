import type { TokenUpkeep } from '../../../core';
import { TOKEN_CREDENTIAL } from '../credentialNames';
import type { NodeContext } from '../instagramHttp';
import type { InstagramSettings } from '../instagramSettings';
import { loadCore } from '../loadCore';
import { pastedTokenStore } from './pastedTokenStore';
import { signInTokenStore } from './signInTokenStore';

/** The token in n8n's own encrypted store. */
export type TokenStore = Pick<TokenUpkeep, 'read'> & {
	/** False where this n8n does not let us; nothing is lost then but the renewal. */
	trySave(token: Parameters<TokenUpkeep['save']>[0]): Promise<boolean>;
};

/** Where n8n stores nothing, a renewed token lives on in this process. */
export async function tokenStore(
	context: NodeContext,
	settings: InstagramSettings,
): Promise<Pick<TokenUpkeep, 'read' | 'save'>> {
	const { processMemory } = await loadCore();
	const { credential, key } = settings;
	const store =
		credential === TOKEN_CREDENTIAL
			? pastedTokenStore(context, settings)
			: signInTokenStore(context, settings);
	return {
		read: async () => processMemory.newest(key, await store.read()),
		save: async (token) => {
			const stored = await store.read();
			if (!(await store.trySave(token))) processMemory.keep(key, stored, token);
		},
	};
}
