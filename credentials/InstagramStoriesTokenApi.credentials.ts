import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { sha256 } from '../nodes/shared/sha256';
import { API_ORIGIN } from './shared/addresses';
import { GRAPH_VERSION, LOGIN, SERVER } from './shared/fields';

const HOSTS: readonly string[] = ['graph.instagram.com', 'graph.facebook.com', '127.0.0.1'];

const REFUSED =
	'Instagram does not accept this token. Generate a new one in the Meta dashboard (Instagram > API setup > Generate token) and paste it. A token that was not used for 60 days ends.';

export class InstagramStoriesTokenApi implements ICredentialType {
	name = 'instagramStoriesTokenApi';

	displayName = 'Instagram Stories Access Token API';

	icon: Icon = { light: 'file:instagramStories.svg', dark: 'file:instagramStories.dark.svg' };

	documentationUrl = 'https://github.com/story-outreach/n8n-nodes-story-outreach#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'In the Meta dashboard: Instagram > API setup > Generate token. Paste it once: the nodes refresh it while they are used, and a token that you paste later replaces it.',
			name: 'requirements',
			type: 'notice',
			default: '',
		},
		LOGIN,
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'A long-lived token. With Facebook, the token of a system user or of a person, not that of a Page.',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Needed by the Instagram Story Trigger: it proves that an incoming event was sent by Instagram. With Instagram, the secret under Business login settings.',
		},
		{
			displayName: 'Meta App Secret',
			name: 'metaAppSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { show: { login: ['instagram'] } },
			description:
				'Only if events arrive with a signature that does not match: App settings > Basic > App secret',
		},
		...SERVER,
		GRAPH_VERSION,
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{ displayName: 'Session For', name: 'sessionFor', type: 'hidden', default: '' },
		{ displayName: 'Session Renewed At', name: 'sessionRenewedAt', type: 'hidden', default: '' },
		{ displayName: 'Session Expires At', name: 'sessionExpiresAt', type: 'hidden', default: '' },
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: API_ORIGIN,
			url: '=/{{ $credentials["graphVersion"] }}/me',
			qs: { fields: 'id' },
		},
		rules: [400, 401, 403].map((value) => ({
			type: 'responseCode',
			properties: { value, message: REFUSED },
		})),
	};

	/**
	 * n8n stores what this returns. Our nodes renew the token, once for all processes, and bring it along
	 * (nodes/shared/tokens/pastedTokenStore.ts); for anybody else there is nothing to store.
	 */
	async preAuthentication({
		renewedSession,
	}: ICredentialDataDecryptedObject): Promise<ICredentialDataDecryptedObject> {
		return typeof renewedSession === 'object' && renewedSession !== null
			? { ...(renewedSession as ICredentialDataDecryptedObject) }
			: {};
	}

	/** For n8n's own requests; a token pasted after the last renewal wins. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const pasted = String(credentials.accessToken).trim();
		const isOfPasted = credentials.sessionFor === (await sha256(pasted));
		const renewed = credentials.sessionToken;
		const token = isOfPasted && typeof renewed === 'string' && renewed !== '' ? renewed : pasted;
		if (!isOurs(options)) return options;
		return { ...options, headers: { ...options.headers, Authorization: `Bearer ${token}` } };
	}
}

/** A token never leaves for a host that is neither Meta's nor this computer. */
function isOurs({ baseURL, url }: IHttpRequestOptions): boolean {
	const full = baseURL === undefined ? url : new URL(url, baseURL).href;
	return URL.canParse(full) && HOSTS.includes(new URL(full).hostname);
}
