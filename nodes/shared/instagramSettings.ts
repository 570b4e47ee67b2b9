import type { Login } from '../../core';
import { TOKEN_CREDENTIAL } from './credentialNames';
import { instagramCredentialOf } from './instagramCredential';
import type { NodeContext } from './instagramHttp';
import { loadCore } from './loadCore';
import type { Core } from './loadCore';

export type InstagramServer = ReturnType<Core['parseInstagramServer']>;

/** What the Instagram credential of a node says, besides its token. */
export interface InstagramSettings {
	readonly credential: string;
	/** Names the credential in every process of this n8n; holds nothing secret. */
	readonly key: string;
	readonly login: Login;
	readonly server: InstagramServer;
	readonly graphVersion: string;
	readonly appId: string;
	readonly appSecret: string;
}

/** @throws UserFacingError when the credential names an impossible server or version. */
export async function readSettings(context: NodeContext): Promise<InstagramSettings> {
	const core = await loadCore();
	const node = context.getNode();
	const credential = instagramCredentialOf(node);
	const fields = await context.getCredentials(credential);
	const login = fields.login === 'facebook' ? 'facebook' : 'instagram';
	const { id, name } = node.credentials?.[credential] ?? { id: null, name: '' };
	return {
		credential,
		key: `${credential}:${id ?? name}`,
		login,
		server: core.parseInstagramServer(
			fields.server === 'practice'
				? `http://127.0.0.1:${String(fields.practicePort)}`
				: core.ORIGIN_OF_LOGIN[login],
		),
		graphVersion: core.parseGraphVersion(fields.graphVersion),
		appId: textOf(fields.clientId),
		appSecret: textOf(credential === TOKEN_CREDENTIAL ? fields.appSecret : fields.clientSecret),
	};
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every secret that may have signed an event (facts/instagram.md §6.2). */
export async function readAppSecrets(context: NodeContext): Promise<string[]> {
	const fields = await context.getCredentials(instagramCredentialOf(context.getNode()));
	return [fields.clientSecret, fields.appSecret, fields.metaAppSecret].filter(
		(secret): secret is string => typeof secret === 'string' && secret !== '',
	);
}
